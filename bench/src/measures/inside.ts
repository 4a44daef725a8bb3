import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../process/run.ts';

const INSIDE = join(import.meta.dirname, '../inside');

/**
 * Runs a script that measures something inside its own process, and gives the JSON it printed.
 * @param folder for what it prints
 */
export async function measureInside<Result>(
  script: 'lint' | 'type' | 'compile' | 'load' | 'hostile',
  args: readonly string[],
  folder: string,
): Promise<Result> {
  const output = join(folder, `${script}.json`);
  await run({ args: [join(INSIDE, `${script}.ts`), ...args] }, output);
  return JSON.parse(await readFile(output, 'utf8'));
}
