import { relative } from 'node:path';
import { languageOfPath } from '@zhengming/core';
import { fromNativePath } from '@zhengming/server/node';
import type { Kept } from '../cache/cache.ts';
import { identifyLinting, openCache, toKey } from '../cache/index.ts';
import type { CachePlan } from './checked.ts';
import { type Examine, examineFile } from './examine.ts';
import type { Linting } from './linting.ts';

/** Nothing was found, and all was checked. */
const CLEAN: Kept = { findings: [], unread: [] };

/** Keeps what it finds. */
export interface Keeper {
  /** Lints a file only where its text was not linted before, with all the same. */
  readonly examine: Examine;
  /** Why nothing is kept any more; `undefined` as long as all is. */
  failure(): string | undefined;
}

/** Makes what keeps what it finds, and uses what was kept before; it keeps no more after it once could not. */
export function createKeeper(
  { folder, build, unwritable }: CachePlan,
  workingFolder: string,
): Keeper {
  const cache = openCache(folder);
  const home = fromNativePath(workingFolder);
  const identities = new WeakMap<Linting, string>();
  let failure = unwritable;

  function identify(linting: Linting): string {
    const identity = identities.get(linting) ?? identifyLinting(build, linting.configuration, home);
    identities.set(linting, identity);
    return identity;
  }

  function examineAnew(key: string, ...of: Parameters<Examine>): ReturnType<Examine> {
    const examined = examineFile(...of);
    const kept = examined ? { findings: examined.file.findings, unread: examined.unread } : CLEAN;
    failure ??= cache.set(key, kept);
    return examined;
  }

  return {
    failure: () => failure,
    examine(file, text, linting) {
      // What stands above the working folder may name a language too.
      const language = languageOfPath(file.path)?.tag ?? '';
      const path = relative(workingFolder, file.path);
      const key = toKey(`${identify(linting)} ${language}`, path, text);
      const kept = cache.get(key);
      if (!kept) return examineAnew(key, file, text, linting);
      if (kept.findings.length + kept.unread.length === 0) return undefined;
      return {
        file: { path: file.shown, findings: kept.findings },
        unread: kept.unread,
        report: () => {
          const examined = examineFile(file, text, linting);
          if (examined) return examined.report();
          const expected = 'those that are kept';
          throw new Error(`Unexpected lack of findings in ${file.path}, expected ${expected}`);
        },
      };
    },
  };
}
