import type { ReportedFinding } from './reported.ts';

/** How much text on each side tells two findings of one text apart, in UTF-16 units. */
const SIDE_LENGTH = 12;

/** What stands close to a finding, on both sides. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/** What stands close to a finding in its line: the same wherever in the file the line is. */
export function surroundingsOf({
  before,
  after,
}: Pick<ReportedFinding, 'before' | 'after'>): Surroundings {
  return {
    before: clean(before).slice(-SIDE_LENGTH),
    after: clean(after).slice(0, SIDE_LENGTH),
  };
}

/** White space does not count, and half a character at a cut would not survive being written to a file. */
function clean(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/\p{Cs}/gu, '\uFFFD');
}
