import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

/** As `cli/bin/load.js` looks for them. */
const MARK = '//# build=';
const HASH_LENGTH = 16;

/**
 * Puts a hash of a bundle's file at its end, by which what is kept of it elsewhere is known, and writes the
 * file in ASCII: esbuild leaves other characters in regular expressions.
 */
export async function markBuild(file: string): Promise<void> {
  const text = (await readFile(file, 'utf8')).replace(/[^\0-\x7f]/g, toEscape);
  const hash = createHash('sha256').update(text).digest('hex');
  await writeFile(file, `${text}${MARK}${hash.slice(0, HASH_LENGTH)}\n`, 'ascii');
}

function toEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
