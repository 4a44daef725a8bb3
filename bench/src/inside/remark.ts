/** Parses the files of a folder, searches them for the phrases of a list and prints how many it found. */
import { readPhrases } from '../phrases.ts';
import { readTexts } from './files.ts';
import { search } from './search.ts';

const [, , list = '', folder = ''] = process.argv;
const phrases = await readPhrases(list);
let found = 0;
for (const text of readTexts(folder)) found += search(text, phrases).length;
process.stdout.write(String(found));
