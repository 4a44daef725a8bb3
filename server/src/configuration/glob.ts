import picomatch from 'picomatch';

/** Whether a path matches a glob; the two are relative to the same folder. */
export function matchesGlob(path: string, glob: string): boolean {
  return picomatch.isMatch(path, glob, { dot: true });
}
