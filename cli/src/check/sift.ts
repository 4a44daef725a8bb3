import { nameInBaseline, toAccepted } from '../baseline/accept.ts';
import { type Accepted, compare } from '../baseline/baseline.ts';
import type { ReportedFile, ReportedFinding } from '../report/reported.ts';
import type { CheckPlan } from './checked.ts';
import type { LineRange } from './since/changes.ts';
import type { FoundFile } from './walk.ts';

/** What is told of a file, and what the baseline accepts there without need. */
export interface Sifted {
  readonly file: ReportedFile;
  readonly unneeded: readonly Accepted[];
}

/** Keeps the findings that the command line asks for: those in changed lines that the baseline does not accept. */
export function sift(file: ReportedFile, source: FoundFile, { accepted }: CheckPlan): Sifted {
  // The baseline first: an accepted finding outside of the changed lines must not stand for one inside.
  const { fresh, unneeded } = accepted
    ? compare(file.findings, acceptedIn(accepted, source), toAccepted)
    : { fresh: file.findings, unneeded: [] };
  const { changed } = source;
  const findings = changed ? fresh.filter((finding) => isIn(finding, changed)) : fresh;
  return { file: { ...file, findings }, unneeded };
}

function acceptedIn(
  { path, files }: NonNullable<CheckPlan['accepted']>,
  source: FoundFile,
): readonly Accepted[] {
  return files[nameInBaseline(path, source.path)] ?? [];
}

function isIn({ start, end }: ReportedFinding, changed: readonly LineRange[]): boolean {
  return changed.some(({ first, last }) => first <= end.line && start.line <= last);
}
