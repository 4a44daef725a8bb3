import { CONFIDENCES, isAtLeast } from '@zhengming/core';
import { SEVERITIES } from '@zhengming/server/configuration';
import type { Accepted } from '../baseline/baseline.ts';
import { createFormat } from '../report/format.ts';
import { addDetail, type ReportedFinding } from '../report/reported.ts';
import { type Counts, countFindings } from '../report/tally.ts';
import type { CheckPlan } from './checked.ts';
import type { Examined } from './examine.ts';
import type { FailOn } from './options.ts';
import { sift } from './sift.ts';
import { countBy, type FileStatistics } from './statistics.ts';
import type { FoundFile } from './walk.ts';

/** What is told of a file: plain data. */
export interface Presented {
  /** What the format made of each finding. */
  readonly rendered: readonly string[];
  readonly counts: Counts;
  /** How many findings make the check fail. */
  readonly failing: number;
  /** What the baseline accepts and is no longer there. */
  readonly unneeded?: readonly Accepted[];
  /** Only where they are asked for. */
  readonly statistics?: FileStatistics;
}

/** What is told of a file without findings. */
export const NOTHING: Presented = { rendered: [], counts: countFindings([]), failing: 0 };

/** Decides what is told of a file's findings, and puts it into words. */
export interface Presenter {
  /** Whether there is something to tell of files without findings beyond {@link NOTHING}. */
  readonly tellsOfClean: boolean;
  /** `examined` is `undefined` where nothing was found. */
  present(examined: Examined | undefined, text: string, source: FoundFile): Presented;
}

/** Makes what presents findings as the command line says, in any thread. */
export function createPresenter(plan: CheckPlan): Presenter {
  const { options, hasColours, accepted } = plan;
  const format = createFormat(options.format, { ...options, hasColours });
  const fails = createFails(options.failOn);
  return {
    tellsOfClean: accepted !== undefined || options.hasStatistics,
    present(examined, text, source) {
      const all = examined?.file ?? { path: source.shown, findings: [] };
      const { file: told, unneeded } = sift(all, source, plan);
      const isFull = format.detail === 'full' && told.findings.length > 0;
      const file = examined && isFull ? addDetail(examined.report(), all, told) : told;
      const { findings } = file;
      return {
        rendered: findings.map((finding) => format.finding(finding, file)),
        counts: countFindings(findings),
        failing: findings.filter(fails).length,
        ...(unneeded.length > 0 && { unneeded }),
        ...(options.hasStatistics && { statistics: toStatistics(text, findings) }),
      };
    },
  };
}

function toStatistics(text: string, findings: readonly ReportedFinding[]): FileStatistics {
  const byEntry = countBy(findings, 'entry');
  return { length: text.length, byEntry, byRule: countBy(findings, 'rule') };
}

/** Whether a finding makes the check fail. */
function createFails(failOn: FailOn): (finding: ReportedFinding) => boolean {
  const confidence = CONFIDENCES.find((one) => one === failOn);
  if (confidence) return (finding) => isAtLeast(finding.confidence, confidence);
  const severities: readonly string[] = SEVERITIES;
  const failing = severities.slice(0, severities.indexOf(failOn) + 1);
  return ({ severity }) => failing.includes(severity);
}
