import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The texts of the Markdown files of a folder, read one after the other. */
export function* readTexts(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.md')) yield readFileSync(join(folder, name), 'utf8');
  }
}
