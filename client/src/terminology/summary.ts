import type { PlannedEdit } from '@zhengming/server/protocol';
import * as vscode from 'vscode';

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
  const title = vscode.l10n.t('Fix {0} in {1}', countNames(names.length), countFiles(files));
  const lines = [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([line, count]) => `- ${line} (${count})`);
  return { title, text: [title, '', ...lines, ''].join('\n') };
}

/** So many wrong names, in words. */
export function countNames(count: number): string {
  return count === 1 ? vscode.l10n.t('1 wrong name') : vscode.l10n.t('{0} wrong names', count);
}

function countFiles(count: number): string {
  return count === 1 ? vscode.l10n.t('1 file') : vscode.l10n.t('{0} files', count);
}
