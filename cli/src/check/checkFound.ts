import { createLineIndex, type Finding, type Problem } from '@zhengming/core';
import { isExcluded } from '@zhengming/server/configuration';
import { fromNativePath } from '@zhengming/server/node';
import type { Checked, CheckPlan, Outcome } from './checked.ts';
import { createFindConfiguration } from './configuration.ts';
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
  const presenter = createPresenter(plan);
  const known = new WeakSet<Linting>();

  return async (found) => {
    if (found.kind === 'trouble') return { ...found, problems: [] };
    const linting = await findLinting(found.file.path);
    const problems = known.has(linting) ? [] : linting.problems;
    known.add(linting);
    const { outcome, unread } = checkFile(found.file, linting, presenter);
    return { ...outcome, shown: found.file.shown, problems: [...problems, ...unread] };
  };
}

interface CheckedFile {
  readonly outcome: Outcome;
  /** Parts of the file that were not checked. */
  readonly unread: readonly Problem[];
}

function checkFile(
  file: FoundFile,
  { configuration, linter }: Linting,
  presenter: Presenter,
): CheckedFile {
  if (configuration.exclude.length > 0 && isExcluded(configuration, fromNativePath(file.path))) {
    return { outcome: { kind: 'excluded', isNamed: file.isNamed }, unread: [] };
  }
  const read = readDocument(file);
  if (read.kind === 'trouble') return { outcome: read, unread: [] };
  const document = linter.lint(read.text, { path: file.path });
  if (document.findings.length + document.unread.length === 0 && !presenter.tellsOfClean) {
    return { outcome: { kind: 'checked', ...NOTHING }, unread: [] };
  }
  const lines = createLineIndex(document.text);
  const unread = document.unread.map(({ range, message }) => {
    const { line, column } = lines.positionAt(range.start);
    return { origin: { file: file.path, line: line + 1, column: column + 1 }, message };
  });
  const fixes = (finding: Finding) => linter.fixes(document, finding);
  const report = { path: file.shown, document, lines, configuration, fixes };
  return { outcome: { kind: 'checked', ...presenter.present(report, file) }, unread };
}
