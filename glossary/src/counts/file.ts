import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GLOSSARY_FOLDER } from '../files.ts';
import { type ReadCounts, readCounts } from './counts.ts';

/** The path of the recorded counts of a language, relative to the glossary folder. */
export function countsFile(language: string): string {
  return `counts/${language}.tsv`;
}

/** Reads the recorded counts of a language: none where there is no such file. */
export async function readCountsFile(language: string): Promise<ReadCounts> {
  const file = countsFile(language);
  try {
    return readCounts(await readFile(join(GLOSSARY_FOLDER, file), 'utf8'), file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    const message = `Unexpected lack of ${file}, expected that of \`npm run counts\``;
    const problem = { origin: { file, line: 1, column: 1 }, message };
    return { counts: new Map(), origins: new Map(), problems: [problem] };
  }
}
