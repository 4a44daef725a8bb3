import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Phrase, readPhrases } from '../phrases.ts';
import { peer } from '../place.ts';
import type { Task, Tool } from './tool.ts';

/** The rules that only concern spacing and punctuation, which the list of phrases has no part in. */
const OTHER_RULES = [
  'space-word',
  'space-punctuation',
  'space-bracket',
  'space-backticks',
  'space-dash',
  'space-dollar',
  'fullwidth',
  'no-space-fullwidth',
  'no-space-fullwidth-quote',
  'halfwidth-word',
  'halfwidth-punctuation',
];

/** A configuration that checks the phrases and nothing else. Its own short list of words always goes along. */
export function toAutocorrectConfig(phrases: readonly Phrase[]): string {
  return JSON.stringify({
    rules: { ...Object.fromEntries(OTHER_RULES.map((rule) => [rule, 0])), spellcheck: 1 },
    spellcheck: { words: phrases.map(({ wrong, right }) => `${wrong} = ${right}`) },
  });
}

/** AutoCorrect, native code written in Rust; `folder` is for its configuration. */
export async function autocorrect(task: Task, threads: number, folder: string): Promise<Tool> {
  const config = join(folder, 'autocorrect.json');
  await writeFile(config, toAutocorrectConfig(await readPhrases(task.list)));
  const options = ['--lint', '--format', 'json', '--threads', String(threads), '--config', config];
  return {
    name: 'autocorrect',
    command: { args: [peer('autocorrect-node/cli.js'), ...options, task.path] },
    count: countLines,
  };
}

function countLines(output: string): number {
  const { messages } = JSON.parse(output);
  return messages.reduce((sum: number, { lines }: { lines: unknown[] }) => sum + lines.length, 0);
}
