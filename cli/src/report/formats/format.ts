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
  /** What was made of the findings of one file, put together; `path` is as it is shown. */
  file(path: string, findings: readonly string[]): string;
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
