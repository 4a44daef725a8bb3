import { realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';

/** Which folders were walked by way of links. */
export interface Links {
  /**
   * Whether a folder that a link leads to, or that stands below such a one, is yet to be walked: it is not where
   * it stands in a root or holds one, or when it was entered before by any name.
   */
  enter(folder: string): boolean;
}

/** For a walk of `roots`, each of which may be reached by a link itself; those that are no folders do not count. */
export function createLinks(roots: readonly string[]): Links {
  let homes: readonly string[] | undefined;
  const entered = new Set<string>();
  return {
    enter(folder) {
      const target = toTarget(folder);
      if (target === undefined || entered.has(target)) return false;
      homes ??= roots
        .map(toTarget)
        .filter((home) => home !== undefined)
        .filter(isFolder);
      if (homes.some((home) => isWithin(target, home) || isWithin(home, target))) return false;
      entered.add(target);
      return true;
    },
  };
}

/** Where links lead; `undefined` where they lead nowhere. */
function toTarget(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
