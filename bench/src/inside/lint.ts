/**
 * Lints one text in a warm process with each tool in turn and prints what one time costs, in
 * milliseconds. Autocorrect is left out where it cannot do it.
 */
import { readFileSync } from 'node:fs';
import { compileGlossary, createLinter } from '@zhengming/core';
import { lintFor, loadConfig } from 'autocorrect-node';
import { createTrie } from '../../../core/src/match/trie.ts';
import { readPhrases } from '../phrases.ts';
import { median } from '../statistics.ts';
import { toAutocorrectConfig } from '../tools/autocorrect.ts';
import { readList } from './glossary.ts';
import { sample } from './sample.ts';
import { search } from './search.ts';

/** Its automaton copies itself into each of its states: 3 GB of memory for 1,000 phrases. */
const MOST_PHRASES_FOR_AUTOCORRECT = 300;

const [, , list = '', file = '', budget] = process.argv;
const text = readFileSync(file, 'utf8');
const phrases = await readPhrases(list);
const linter = createLinter(compileGlossary([readList(list)]).glossary);
const trie = createTrie(phrases.map(({ wrong }) => wrong));
let seen = 0;

const samples = sample(
  {
    zhengming: () => linter.lint(text),
    scan: () => trie.scan(text, () => seen++),
    ...(canAutocorrect() ? { autocorrect: () => lintFor(text, 'text.md') } : {}),
    remark: () => search(text, phrases),
  },
  { budget: Number(budget), rounds: 5 },
);
const costs = [...samples].map(([name, times]) => [name, median(times)]);
process.stdout.write(JSON.stringify(Object.fromEntries(costs)));

/** Whether it can take the list and, its parser being limited, the text. */
function canAutocorrect(): boolean {
  if (phrases.length > MOST_PHRASES_FOR_AUTOCORRECT) return false;
  loadConfig(toAutocorrectConfig(phrases));
  return lintFor(text, 'text.md').error === '';
}
