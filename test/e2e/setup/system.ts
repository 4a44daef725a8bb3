import { spawnSync } from 'node:child_process';
import { runCommand, succeeds } from '../command.ts';
import { findChromium } from './chromium.ts';

interface Need {
  readonly what: string;
  /** The Debian package that brings it. */
  readonly debian: string;
  readonly isThere: () => boolean;
}

function hasChineseFont(): boolean {
  const result = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return result.status === 0 && result.stdout.trim() !== '';
}

const NEEDS: readonly Need[] = [
  {
    what: 'Chromium or Google Chrome (or ZHENGMING_CHROMIUM, the path of one)',
    debian: 'chromium',
    isThere: () => findChromium() !== undefined,
  },
  { what: 'fontconfig', debian: 'fontconfig', isThere: () => succeeds('fc-list', ['--version']) },
  { what: 'a font with Chinese glyphs', debian: 'fonts-wqy-zenhei', isThere: hasChineseFont },
];

/** The words before `apt-get` with which it may install; `undefined` where it may not. */
function aptGet(): readonly string[] | undefined {
  if (!succeeds('apt-get', ['--version'])) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  return succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n', 'apt-get'] : undefined;
}

function installFromDebian(apt: readonly string[], packages: readonly string[]): void {
  const [command = 'apt-get', ...first] = apt;
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  runCommand(command, [...first, 'update', '-qq'], { environment, quiet: true });
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  runCommand(command, [...first, ...install], { environment, quiet: true });
}

/**
 * Makes sure of the browser and the font, by `apt-get` where this user may install packages.
 * Throws, naming what to install, where something is missing after that.
 */
export function installSystemPackages(): void {
  const missing = () => NEEDS.filter(({ isThere }) => !isThere());
  const packages = missing().map(({ debian }) => debian);
  const apt = packages.length > 0 ? aptGet() : undefined;
  if (apt) {
    console.log(`Installing ${packages.join(', ')} with apt-get.`);
    installFromDebian(apt, packages);
  }
  const still = missing();
  if (still.length === 0) return;
  const names = still.map(({ what }) => `- ${what}`).join('\n');
  const command = `apt-get install ${still.map(({ debian }) => debian).join(' ')}`;
  throw new Error(`The tests in VS Code need:\n${names}\nOn Debian: ${command} (as root).`);
}
