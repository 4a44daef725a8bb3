import { succeeds } from '../e2e/command.ts';
import { installMissing, type Need } from '../support/systemPackages.ts';

const NEOVIM: Need = {
  what: 'Neovim',
  debian: 'neovim',
  isThere: () => succeeds('nvim', ['--version']),
};

function hasInEmacs(...features: readonly string[]): boolean {
  const required = features.map((feature) => `(require '${feature})`).join(' ');
  return succeeds('emacs', ['--batch', '--eval', `(progn ${required})`]);
}

const EMACS: readonly Need[] = [
  { what: 'Emacs', debian: 'emacs-nox', isThere: () => succeeds('emacs', ['--version']) },
  { what: 'Eglot for Emacs', debian: 'elpa-eglot', isThere: () => hasInEmacs('eglot') },
  {
    what: 'markdown-mode for Emacs',
    debian: 'elpa-markdown-mode',
    isThere: () => hasInEmacs('markdown-mode'),
  },
];

const LSP_MODE: Need = {
  what: 'lsp-mode for Emacs',
  debian: 'elpa-lsp-mode',
  isThere: () => hasInEmacs('lsp-mode', 'markdown-mode'),
};

const PRE_COMMIT: Need = {
  what: 'pre-commit',
  debian: 'pre-commit',
  isThere: () => succeeds('pre-commit', ['--version']),
};

/** Programs of others that tests run; each may be missing, and then its tests are left out. */
export const PROGRAMS = {
  neovim: [NEOVIM],
  emacs: EMACS,
  lspMode: [LSP_MODE],
  preCommit: [PRE_COMMIT],
} as const;

/** Why tests that need a program are left out; `false` where it is there. */
export function lacks(program: keyof typeof PROGRAMS): string | false {
  const missing = PROGRAMS[program].filter(({ isThere }) => !isThere());
  if (missing.length === 0) return false;
  const packages = missing.map(({ debian }) => debian).join(' ');
  return `${missing.map(({ what }) => what).join(', ')} not there: apt-get install ${packages}`;
}

/** Installs all of them where that is possible, and says so where it is not. */
export function installPrograms(): void {
  try {
    installMissing(Object.values(PROGRAMS).flat(), 'Tests with programs of others');
  } catch (error) {
    console.warn(error instanceof Error ? error.message : error);
  }
}
