import type { Problem } from '@zhengming/core';
import { isExcluded } from '@zhengming/server/configuration';
import { fromNativePath } from '@zhengming/server/node';
import type { Checked, CheckPlan, Outcome } from './checked.ts';
import { createFindConfiguration } from './configuration.ts';
import { type Examine, examineFile } from './examine.ts';
import { createKeeper } from './examineKept.ts';
import { createFindLinting, type Linting } from './linting.ts';
import { createPresenter, NOTHING, type Presenter } from './present.ts';
import { readDocument } from './read.ts';
import type { Found, FoundFile } from './walk.ts';

/** Checks one file; a path that could not be looked into stays what it is. */
export type CheckFound = (found: Found) => Promise<Checked>;

/** Makes what checks files one after the other, in any thread. @throws {UsageError} */
export async function createCheckFound(plan: CheckPlan): Promise<CheckFound> {
  const findConfiguration = await createFindConfiguration(plan.options, plan.folder);
  const findLinting = createFindLinting(findConfiguration, plan.glossaries);
  const keeper = plan.cache && createKeeper(plan.cache, plan.folder);
  const examine = keeper?.examine ?? examineFile;
  const steps = { examine, presenter: createPresenter(plan), ignores: plan.options.ignores };
  const known = new WeakSet<Linting>();

  return async (found) => {
    if (found.kind === 'trouble') return { ...found, problems: [] };
    const linting = await findLinting(found.file.path);
    const problems = known.has(linting) ? [] : linting.problems;
    known.add(linting);
    const { outcome, unread } = checkFile(found.file, linting, steps);
    const unkept = keeper?.failure();
    return {
      ...outcome,
      shown: found.file.shown,
      problems: [...problems, ...unread],
      ...(unkept !== undefined && { unkept }),
    };
  };
}

interface CheckedFile {
  readonly outcome: Outcome;
  /** Parts of the file that were not checked. */
  readonly unread: readonly Problem[];
}

interface Steps {
  readonly examine: Examine;
  readonly presenter: Presenter;
  /** Whether what `exclude` names is left out. */
  readonly ignores: boolean;
}

function checkFile(file: FoundFile, linting: Linting, steps: Steps): CheckedFile {
  const { examine, presenter, ignores } = steps;
  const { exclude } = linting.configuration;
  if (
    ignores &&
    exclude.length > 0 &&
    isExcluded(linting.configuration, fromNativePath(file.path))
  ) {
    return { outcome: { kind: 'excluded', isNamed: file.isNamed }, unread: [] };
  }
  const read = readDocument(file);
  if (read.kind === 'trouble') return { outcome: read, unread: [] };
  const examined = examine(file, read.text, linting);
  if (!examined && !presenter.tellsOfClean) {
    return { outcome: { kind: 'checked', ...NOTHING }, unread: [] };
  }
  const unread = (examined?.unread ?? []).map(({ line, column, message }) => {
    return { origin: { file: file.path, line, column }, message };
  });
  return { outcome: { kind: 'checked', ...presenter.present(examined, read.text, file) }, unread };
}
