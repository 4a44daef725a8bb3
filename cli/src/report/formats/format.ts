import type { Detail, ReportedFile, ReportedFinding } from '../reported.ts';
import type { Summary } from '../summary.ts';

/**
 * A way to print findings. What is said of each finding is made in the thread that found it; what stands
 * around it, in the one that writes.
 */
export interface Format {
  /** What a finding must come with. */
  readonly detail: Detail;
  /** Whether files without findings are told of too. */
  readonly tellsOfCleanFiles: boolean;
  /** A finding in words, or in what else the format is made of. */
  finding(finding: ReportedFinding, file: ReportedFile): string;
  /** What was made of the findings of one file, put together, in parts; `path` is as it is shown. */
  file(path: string, findings: readonly string[]): Iterable<string>;
  /** What stands at the beginning. */
  readonly head: string;
  /** What stands before the first file, and before each one after it. */
  readonly separators: readonly [first: string, next: string];
  /** What stands at the end; `hasFiles` where any file was written. */
  tail(summary: Summary, hasFiles: boolean): string;
}

/** What most formats have in common. */
export const PLAIN = {
  detail: 'plain',
  tellsOfCleanFiles: false,
  head: '',
  separators: ['', ''],
  tail: () => '',
} as const satisfies Partial<Format>;

/** What stands around the findings of a file, and between two of them. */
export interface Frame {
  readonly head?: string;
  readonly separator?: string;
  readonly tail?: string;
}

/** So many are put together at once: those of a large file would take much memory. */
const FINDINGS_A_PART = 256;

/** Puts findings together. */
export function* inParts(
  findings: readonly string[],
  { head = '', separator = '', tail = '' }: Frame = {},
): Generator<string> {
  let before = head;
  for (let from = 0; from < findings.length; from += FINDINGS_A_PART) {
    const part = findings.slice(from, from + FINDINGS_A_PART).join(separator);
    const isLast = from + FINDINGS_A_PART >= findings.length;
    yield before + part + (isLast ? tail : separator);
    before = '';
  }
  if (findings.length === 0) yield head + tail;
}
