import type { Output } from '../output.ts';
import type { Format } from './formats/format.ts';
import type { Summary } from './summary.ts';

/** Writes a report, file by file. */
export interface Reporter {
  start(): Promise<void>;
  /** Takes what the format made of the findings of one file, or nothing for a file without any. */
  report(path: string, findings: readonly string[]): Promise<void>;
  end(summary: Omit<Summary, 'unprinted'>): Promise<void>;
}

/** `max` is how many findings are written, at most; those beyond are only counted. */
export function createReporter(
  format: Format,
  out: Output,
  max = Number.POSITIVE_INFINITY,
): Reporter {
  let hasFiles = false;
  let left = max;
  let unprinted = 0;
  return {
    start: () => out.write(format.head),
    async report(path, findings) {
      const printed = findings.length > left ? findings.slice(0, left) : findings;
      unprinted += findings.length - printed.length;
      left -= printed.length;
      if (printed.length === 0 && (findings.length > 0 || !format.tellsOfCleanFiles)) return;
      let before = format.separators[hasFiles ? 1 : 0];
      hasFiles = true;
      for (const part of format.file(path, printed)) {
        await out.write(before + part);
        before = '';
      }
      if (before !== '') await out.write(before);
    },
    end: (summary) => out.write(format.tail({ ...summary, unprinted }, hasFiles)),
  };
}
