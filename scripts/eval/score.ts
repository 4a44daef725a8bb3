import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonFinding } from '../../cli/src/report/json.ts';
import { capture } from '../execute.ts';
import { check } from './check.ts';
import { shared } from './shared.ts';

const FILES = shared('eval/files.txt');

/** What the built command finds in the labelled articles. */
export async function lintLabelled(): Promise<readonly JsonFinding[]> {
  const names = (await readFile(FILES, 'utf8')).split('\n').filter((name) => name !== '');
  return await check(names.map((name) => shared(`corpus/machine/${name}`)));
}

/**
 * What the scorer says of findings in the labelled articles.
 * @param list false alarms (`fp`), misses (`fn`) or wrong suggestions (`wrong`) in place of the figures
 */
export async function score(findings: readonly JsonFinding[], list?: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zhengming-eval-'));
  try {
    const file = join(folder, 'findings.json');
    await writeFile(file, JSON.stringify(findings));
    const args = [shared('eval/score.py'), shared('eval/gold.jsonl'), file, '--files', FILES];
    const listing = list === undefined ? [] : ['--list', list];
    const docs = ['--docs', shared('corpus/machine')];
    const { exitCode, output } = await capture('python3', [...args, ...docs, ...listing]);
    if (exitCode !== 0)
      throw new Error(`Unexpected exit code ${exitCode} of the scorer, expected 0`);
    return output;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
