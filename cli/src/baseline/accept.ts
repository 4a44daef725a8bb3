import { relative, resolve, sep } from 'node:path';
import type { ReportedFinding } from '../report/reported.ts';
import { surroundingsOf } from '../report/surroundings.ts';
import type { Accepted } from './baseline.ts';

/** What a baseline keeps of a finding. */
export function toAccepted(finding: ReportedFinding): Accepted {
  return { entry: finding.entry, text: finding.text, ...surroundingsOf(finding) };
}

/** What a baseline calls a file, by the absolute paths of both. */
export function nameInBaseline(baseline: string, file: string): string {
  return relative(resolve(baseline, '..'), file).split(sep).join('/');
}
