import picomatch from 'picomatch';

/** Compiled globs: the few of a workspace are asked about each of its files. */
const matchers = new Map<string, (path: string) => boolean>();

/** Whether a path matches a glob; the two are relative to the same folder. */
export function matchesGlob(path: string, glob: string): boolean {
  const matches = matchers.get(glob) ?? picomatch(glob, { dot: true });
  matchers.set(glob, matches);
  return matches(path);
}
