import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPhrases } from '../phrases.ts';
import { peer } from '../place.ts';
import type { Task, Tool } from './tool.ts';

/** cspell in a folder, with the phrases as forbidden words and no dictionary. It only finds phrases that are whole words. */
export async function cspell(task: Task, folder: string): Promise<Tool> {
  const phrases = await readPhrases(task.list);
  const config = join(folder, 'cspell.json');
  const settings = {
    version: '0.2',
    noDefaultDictionaries: true,
    dictionaries: [],
    unknownWords: 'report-flagged',
    flagWords: phrases.map(({ wrong }) => wrong),
  };
  await writeFile(config, JSON.stringify(settings));
  const options = ['--config', config, '--no-progress', '--no-summary', '--no-color', '--no-cache'];
  return {
    name: 'cspell',
    command: {
      args: [peer('cspell/bin.mjs'), 'lint', ...options, '.'],
      // It leaves out what is not below the folder it runs in.
      folder: task.path,
      expected: [0, 1],
    },
    count: countLines,
  };
}

function countLines(output: string): number {
  return output.split('\n').filter((line) => line !== '').length;
}
