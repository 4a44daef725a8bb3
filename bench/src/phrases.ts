import { readFile } from 'node:fs/promises';

/** A wrong rendering and the name that should stand in its place. */
export interface Phrase {
  readonly wrong: string;
  readonly right: string;
}

/**
 * Reads a list of `wrong TAB right`, one pair a line.
 * @throws where a line is no pair.
 */
export async function readPhrases(file: string): Promise<readonly Phrase[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line, index) => {
    const [wrong, right, ...more] = line.split('\t');
    if (!wrong || !right || more.length > 0) {
      throw new Error(`${file}:${index + 1}: Unexpected \`${line}\`, expected wrong, tab, right`);
    }
    return { wrong, right };
  });
}

/** The text of such a list. */
export function writePhrases(phrases: readonly Phrase[]): string {
  return phrases.map(({ wrong, right }) => `${wrong}\t${right}\n`).join('');
}
