import { relative } from 'node:path';
import { fromNativePath } from '@zhengming/server/node';
import type { Kept } from '../cache/cache.ts';
import { identifyLinting, openCache, toKey } from '../cache/index.ts';
import type { CheckPlan } from './checked.ts';
import { type Examine, examineFile } from './examine.ts';
import type { Linting } from './linting.ts';

/** Nothing was found, and all was checked. */
const CLEAN: Kept = { findings: [], unread: [] };

/** Lints a file only where its text was not linted before, with all the same; keeps what is found. */
export function createExamineKept(
  { folder, build }: NonNullable<CheckPlan['cache']>,
  workingFolder: string,
): Examine {
  const cache = openCache(folder);
  const home = fromNativePath(workingFolder);
  const identities = new WeakMap<Linting, string>();
  function identify(linting: Linting): string {
    const identity = identities.get(linting) ?? identifyLinting(build, linting.configuration, home);
    identities.set(linting, identity);
    return identity;
  }
  return (file, text, linting) => {
    const key = toKey(identify(linting), relative(workingFolder, file.path), text);
    const kept = cache.get(key);
    if (!kept) {
      const examined = examineFile(file, text, linting);
      cache.set(
        key,
        examined ? { findings: examined.file.findings, unread: examined.unread } : CLEAN,
      );
      return examined;
    }
    if (kept.findings.length + kept.unread.length === 0) return undefined;
    return {
      file: { path: file.shown, findings: kept.findings },
      unread: kept.unread,
      report: () => {
        const examined = examineFile(file, text, linting);
        if (!examined)
          throw new Error(
            `Unexpected lack of findings in ${file.path}, expected those that are kept`,
          );
        return examined.report();
      },
    };
  };
}
