import { createLineIndex } from '@zhengming/core';
import { isExcluded } from '@zhengming/server/configuration';
import { fromNativePath } from '@zhengming/server/node';
import { createRender } from '../report/format.ts';
import type { Render } from '../report/reporter.ts';
import { countFindings } from '../report/tally.ts';
import type { Checked, CheckPlan } from './checked.ts';
import { createFindConfiguration } from './configuration.ts';
import { createFindLinting, type Linting } from './linting.ts';
import { readDocument } from './read.ts';
import type { Found, FoundFile } from './walk.ts';

/** Checks one file; a path that could not be looked into stays what it is. */
export type CheckFound = (found: Found) => Promise<Checked>;

/** Makes what checks files one after the other, in any thread. @throws {UsageError} */
export async function createCheckFound(plan: CheckPlan): Promise<CheckFound> {
  const findLinting = createFindLinting(await createFindConfiguration(plan.options, plan.folder));
  const render = createRender(plan.options.format, plan.hasColours);
  const known = new WeakSet<Linting>();

  return async (found) => {
    if (found.kind === 'trouble') return { ...found, problems: [] };
    const linting = await findLinting(found.file.path);
    const problems = known.has(linting) ? [] : linting.problems;
    known.add(linting);
    return { ...checkFile(found.file, linting, render), shown: found.file.shown, problems };
  };
}

function checkFile(file: FoundFile, { configuration, linter }: Linting, render: Render) {
  if (isExcluded(configuration, fromNativePath(file.path))) {
    return { kind: 'excluded', isNamed: file.isNamed } as const;
  }
  const read = readDocument(file.path);
  if (read.kind === 'trouble') return read;
  const { text, findings } = linter.lint(read.text, { path: file.path });
  const counts = countFindings(findings);
  if (findings.length === 0) return { kind: 'checked', rendered: '', counts } as const;
  const lines = createLineIndex(text);
  const rendered = render({ path: file.shown, text, findings, lines, configuration });
  return { kind: 'checked', rendered, counts } as const;
}
