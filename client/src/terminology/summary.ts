import type { PlannedEdit } from '@zhengming/server/protocol';

/** What fixes did, for people and for a commit message. */
export interface FixSummary {
  readonly title: string;
  /** The title, an empty line, and a line for each name, most frequent first. */
  readonly text: string;
}

/** Edits that only put spaces around names do not count. */
export function describeFixes(edits: readonly PlannedEdit[]): FixSummary {
  const names = edits.filter(({ newText }) => newText.trim() !== '');
  const counts = new Map<string, number>();
  for (const { from, to } of names) {
    const line = `${from} → ${to}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  const files = new Set(names.map(({ uri }) => uri)).size;
  const title = `Fix ${countOf(names.length, 'wrong name')} in ${countOf(files, 'file')}`;
  const lines = [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([line, count]) => `- ${line} (${count})`);
  return { title, text: [title, '', ...lines, ''].join('\n') };
}

function countOf(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
