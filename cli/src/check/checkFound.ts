import { createLineIndex, type Problem } from '@zhengming/core';
import { isExcluded } from '@zhengming/server/configuration';
import { fromNativePath } from '@zhengming/server/node';
import { createRender } from '../report/format.ts';
import type { Render } from '../report/reporter.ts';
import { countFindings } from '../report/tally.ts';
import type { Checked, CheckPlan, Outcome } from './checked.ts';
import { createFindConfiguration } from './configuration.ts';
import { createFindLinting, type Linting } from './linting.ts';
import { readDocument } from './read.ts';
import type { Found, FoundFile } from './walk.ts';

/** Checks one file; a path that could not be looked into stays what it is. */
export type CheckFound = (found: Found) => Promise<Checked>;

/** Makes what checks files one after the other, in any thread. @throws {UsageError} */
export async function createCheckFound(plan: CheckPlan): Promise<CheckFound> {
  const findConfiguration = await createFindConfiguration(plan.options, plan.folder);
  const findLinting = createFindLinting(findConfiguration, plan.glossaries);
  const render = createRender(plan.options.format, plan.hasColours);
  const known = new WeakSet<Linting>();

  return async (found) => {
    if (found.kind === 'trouble') return { ...found, problems: [] };
    const linting = await findLinting(found.file.path);
    const problems = known.has(linting) ? [] : linting.problems;
    known.add(linting);
    const { outcome, unread } = checkFile(found.file, linting, render);
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
  render: Render,
): CheckedFile {
  if (configuration.exclude.length > 0 && isExcluded(configuration, fromNativePath(file.path))) {
    return { outcome: { kind: 'excluded', isNamed: file.isNamed }, unread: [] };
  }
  const read = readDocument(file.path);
  if (read.kind === 'trouble') return { outcome: read, unread: [] };
  const { text, findings, unread } = linter.lint(read.text, { path: file.path });
  const counts = countFindings(findings);
  if (findings.length + unread.length === 0) {
    return { outcome: { kind: 'checked', rendered: '', counts }, unread: [] };
  }
  const lines = createLineIndex(text);
  const problems = unread.map(({ range, message }) => {
    const { line, column } = lines.positionAt(range.start);
    return { origin: { file: file.path, line: line + 1, column: column + 1 }, message };
  });
  const rendered =
    findings.length === 0 ? '' : render({ path: file.shown, text, findings, lines, configuration });
  return { outcome: { kind: 'checked', rendered, counts }, unread: problems };
}
