import { describeTally, type Totals } from '../report/tally.ts';

/** What is counted of a file for `--stats`. */
export interface FileStatistics {
  /** In UTF-16 code units. */
  readonly length: number;
  /** How many findings there are of each name, by entry. */
  readonly byEntry: Readonly<Record<string, number>>;
  readonly byRule: Readonly<Record<string, number>>;
}

/** How many names are told of. */
const MOST_NAMES = 10;

/** Adds up what was counted of files. */
export interface Statistics {
  add(file: FileStatistics): void;
  /** In lines, the first about all. `seconds` is how long it took. */
  describe(totals: Totals, seconds: number): string;
}

/** Statistics of nothing yet. */
export function createStatistics(): Statistics {
  let length = 0;
  const byEntry = new Map<string, number>();
  const byRule = new Map<string, number>();
  return {
    add(file) {
      length += file.length;
      addAll(byEntry, file.byEntry);
      addAll(byRule, file.byRule);
    },
    describe(totals, seconds) {
      const size = `${(length / 1e6).toFixed(1)} million characters`;
      const rate = `${Math.round(totals.files / seconds)} files a second`;
      return [
        `${describeTally(totals)}, ${size}, in ${seconds.toFixed(1)} s (${rate})\n`,
        describeMost('Rules', byRule),
        describeMost('Names', byEntry),
      ].join('');
    },
  };
}

function addAll(sums: Map<string, number>, counts: Readonly<Record<string, number>>): void {
  for (const [key, count] of Object.entries(counts)) sums.set(key, (sums.get(key) ?? 0) + count);
}

/** The most frequent first; of more than a few, how many others there are. */
function describeMost(title: string, sums: ReadonlyMap<string, number>): string {
  if (sums.size === 0) return '';
  const sorted = [...sums].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const told = sorted.slice(0, MOST_NAMES).map(([key, count]) => `${key} ${count}`);
  const others = sorted.length > MOST_NAMES ? `, ${sorted.length - MOST_NAMES} more` : '';
  return `${title}: ${told.join(', ')}${others}\n`;
}

/** Counts findings by a property of theirs. */
export function countBy<Key extends string>(
  findings: readonly Readonly<Record<Key, string>>[],
  key: Key,
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { [key]: value } of findings) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
