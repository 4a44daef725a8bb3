import ignore, { type Ignore as Compiled } from 'ignore';

/** The rules of some `.gitignore` files, those of a deeper folder behind those above it. */
export interface Rules {
  /** Whether a path, relative to the top, is left out; what stands in a folder that is, is too. */
  isIgnored(path: string, isFolder: boolean): boolean;
  /** All of them as patterns that are relative to the top. */
  readonly patterns: readonly string[];
}

/** Where file systems take no note of case, Git takes none either. */
const IGNORES_CASE = process.platform === 'win32' || process.platform === 'darwin';

/**
 * Reads the `.gitignore` of `folder`, which is relative to the top and empty for the top itself. Of all
 * patterns that match a path the last decides, whichever file it is of: so those of all files make one list.
 */
export function createRules(text: string, folder: string, above: Rules | undefined): Rules {
  const own = text.replace(/^\uFEFF/u, '').split('\n');
  const patterns = [...(above?.patterns ?? []), ...own.flatMap((line) => move(line, folder))];
  let rules = compile(patterns.map((pattern) => ({ pattern })));
  let asked = 0;
  return {
    patterns,
    isIgnored(path, isFolder) {
      // It remembers all that it was asked.
      if (++asked % MOST_REMEMBERED === 0) rules = compile(rules);
      return rules.test(isFolder ? `${path}/` : path).ignored;
    },
  };
}

const MOST_REMEMBERED = 4096;

function compile(rules: Parameters<Compiled['add']>[0]): Compiled {
  return ignore({ ignorecase: IGNORES_CASE }).add(rules);
}

/** A line of a `.gitignore` in `folder` as a pattern that means the same at the top. */
function move(line: string, folder: string): readonly string[] {
  const pattern = trimEnd(line.replace(/\r$/u, ''));
  if (pattern === '' || pattern.startsWith('#')) return [];
  if (folder === '') return [pattern];
  const isNegated = pattern.startsWith('!');
  const body = isNegated ? pattern.slice(1) : pattern;
  if (body === '' || body === '/') return [];
  // Without a slash inside it matches at any depth.
  const isAnchored = body.slice(0, -1).includes('/');
  const moved = isAnchored ? body.replace(/^\//u, '') : `**/${body}`;
  return [`${isNegated ? '!' : ''}/${toPattern(folder)}/${moved}`];
}

/** Spaces at the end do not count unless there is a backslash before them. */
function trimEnd(pattern: string): string {
  return pattern.replace(/(?<!\\) +$/u, '');
}

/** A path as a pattern that matches it alone. */
function toPattern(path: string): string {
  return path.replace(/[\\*?[\]]/gu, '\\$&');
}
