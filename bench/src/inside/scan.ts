/** Scans the files of a folder for the phrases of a list and prints how many it saw. */
import { createTrie } from '../../../core/src/match/buildTrie.ts';
import { readPhrases } from '../phrases.ts';
import { readTexts } from './files.ts';

const [, , list = '', folder = ''] = process.argv;
const phrases = await readPhrases(list);
const trie = createTrie(phrases.map(({ wrong }) => wrong));
let seen = 0;
for (const text of readTexts(folder)) trie.scan(text, () => seen++);
process.stdout.write(String(seen));
