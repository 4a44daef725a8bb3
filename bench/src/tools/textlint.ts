import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPhrases } from '../phrases.ts';
import { peer } from '../place.ts';
import type { Task, Tool } from './tool.ts';

/** textlint with textlint-rule-prh, which reads the list as prh's YAML. */
export async function textlint(task: Task, folder: string): Promise<Tool> {
  const phrases = await readPhrases(task.list);
  const rules = phrases.map(({ wrong, right }) => ({ expected: right, pattern: wrong }));
  const list = join(folder, 'prh.yml');
  // JSON is YAML too.
  await writeFile(list, JSON.stringify({ version: 1, rules }));
  const config = join(folder, 'textlint.json');
  await writeFile(config, JSON.stringify({ rules: { prh: { rulePaths: [list] } } }));
  const options = ['--config', config, '--rules-base-directory', peer(''), '--format', 'json'];
  return {
    name: 'textlint + prh',
    command: {
      args: [peer('textlint/bin/textlint.js'), ...options, task.path],
      expected: [0, 1],
    },
    count: countMessages,
  };
}

function countMessages(output: string): number {
  const files: { messages: unknown[] }[] = JSON.parse(output);
  return files.reduce((sum, { messages }) => sum + messages.length, 0);
}
