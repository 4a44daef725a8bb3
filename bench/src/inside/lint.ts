/**
 * Lints documents of a size in a warm process with each tool in turn and prints what one of them costs,
 * in milliseconds. Autocorrect is left out where it cannot do it.
 */
import { readFileSync } from 'node:fs';
import { compileGlossary, createLinter } from '@zhengming/core';
import { lintFor, loadConfig } from 'autocorrect-node';
import { createTrie } from '../../../core/src/match/buildTrie.ts';
import { readPhrases } from '../phrases.ts';
import { median } from '../statistics.ts';
import { toAutocorrectConfig } from '../tools/autocorrect.ts';
import { readList } from './glossary.ts';
import { cutIntoParts, sizeOf } from './parts.ts';
import { sample } from './sample.ts';
import { search } from './search.ts';

/** Its automaton copies itself into each of its states: 3 GB of memory for 1,000 phrases. */
const MOST_PHRASES_FOR_AUTOCORRECT = 300;

const [, , list = '', file = '', bytes, budget] = process.argv;
const parts = cutIntoParts(readFileSync(file, 'utf8'), Number(bytes));
const phrases = await readPhrases(list);
const linter = createLinter(compileGlossary([readList(list)]).glossary);
const trie = createTrie(phrases.map(({ wrong }) => wrong));
let seen = 0;

/** Its parser has a limit and gives up on what is long. */
let hasGivenUp = phrases.length > MOST_PHRASES_FOR_AUTOCORRECT;
if (!hasGivenUp) loadConfig(toAutocorrectConfig(phrases));

function forEachPart(work: (part: string) => unknown): () => void {
  return () => {
    for (const part of parts) work(part);
  };
}

const samples = sample(
  {
    zhengming: forEachPart((part) => linter.lint(part)),
    scan: forEachPart((part) => trie.scan(part, () => seen++)),
    autocorrect: forEachPart((part) => {
      hasGivenUp ||= lintFor(part, 'text.md').error !== '';
    }),
    remark: forEachPart((part) => search(part, phrases)),
  },
  { budget: Number(budget), rounds: 5 },
);
const costs = [...samples]
  .filter(([name]) => name !== 'autocorrect' || !hasGivenUp)
  .map(([name, times]) => [name, median(times) / parts.length]);
process.stdout.write(JSON.stringify({ ...Object.fromEntries(costs), size: sizeOf(parts) }));
