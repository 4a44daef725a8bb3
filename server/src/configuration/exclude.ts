import type { Configuration } from './configuration.ts';
import { matchesGlob } from './glob.ts';
import { isWithin } from './path.ts';

/** Whether `path` matches one of the globs that the configuration excludes. */
export function isExcluded(configuration: Configuration, path: string): boolean {
  return configuration.exclude.some(({ glob, folder }) => {
    if (!isWithin(path, folder)) return false;
    const relative = path.slice(folder.length).replace(/^\//u, '');
    return matchesGlob(relative, glob);
  });
}
