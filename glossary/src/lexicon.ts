import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Checker,
  createChecker,
  fieldOf,
  type LexiconData,
  type MapValue,
  type Pack,
  PLAIN_PACK,
  type Problem,
  readYaml,
} from '@zhengming/core';

/** A lexicon as a pack without entries, and what in its files could not be read. */
export interface ReadLexicon {
  readonly pack: Pack | undefined;
  readonly problems: readonly Problem[];
}

const KEYS = [
  'language',
  'source',
  'silent',
  'generic',
  'usual',
  'particles',
  'modifiers',
  'saying',
];
/** The words that were corrected by hand go before those of the dictionary. */
const WORDS = ['words.yaml', 'dictionary.yaml'];

/** Reads the lexicons, a folder each below `folder`: `lexicon/en-zh-CN`. */
export async function readLexicons(folder: string): Promise<readonly ReadLexicon[]> {
  const names = (await readdir(join(folder, 'lexicon'))).sort();
  return await Promise.all(names.map((name) => readLexicon(folder, `lexicon/${name}`)));
}

async function readLexicon(folder: string, path: string): Promise<ReadLexicon> {
  const checker = createChecker();
  const problems: Problem[] = [];
  const read = async (name: string): Promise<MapValue | undefined> => {
    const file = `${path}/${name}`;
    const document = readYaml(await readFile(join(folder, file), 'utf8'), file);
    problems.push(...document.problems);
    return document.value && checker.map(document.value, 'a map');
  };
  const names = await read('names.yaml');
  const words = await Promise.all(WORDS.map(read));
  const ordinary = await read('ordinary.yaml');
  const sounds = await read('sounds.yaml');
  const pack =
    names &&
    toPack(checker, path, names, {
      words: joinWords(
        checker,
        words.filter((map) => map !== undefined),
      ),
      ordinary: ordinary ? listOf(checker, ordinary, 'words') : [],
      sounds: Object.fromEntries(
        (sounds?.fields ?? []).map(({ key, value }) => [
          key,
          checker.text(value, 'characters') ?? '',
        ]),
      ),
    });
  return { pack, problems: [...problems, ...checker.problems] };
}

function toPack(
  checker: Checker,
  path: string,
  map: MapValue,
  words: Pick<LexiconData, 'words' | 'ordinary' | 'sounds'>,
): Pack {
  checker.knownKeys(map, KEYS);
  const text = (key: string): string => listOf(checker, map, key).join('');
  return {
    ...PLAIN_PACK,
    id: path,
    language: text('language'),
    source: text('source'),
    title: 'Words of names',
    entries: [],
    lexicon: {
      ...words,
      silent: listOf(checker, map, 'silent'),
      generic: listOf(checker, map, 'generic'),
      usual: listOf(checker, map, 'usual'),
      particles: text('particles'),
      modifiers: text('modifiers'),
      saying: listOf(checker, map, 'saying'),
    },
  };
}

function listOf(checker: Checker, map: MapValue, key: string): readonly string[] {
  const field = fieldOf(map, key);
  if (field) return checker.texts(field.value, 'a word or a list of words');
  checker.report(map.origin, `a map without \`${key}\``, 'a word or a list of words');
  return [];
}

/** Words and their translations; what has a minus is taken out. */
function joinWords(checker: Checker, maps: readonly MapValue[]): LexiconData['words'] {
  const words = new Map<string, readonly string[]>();
  for (const { fields } of maps) {
    for (const { key, value } of fields) {
      const own = checker.text(value, 'translations, separated by spaces')?.split(' ') ?? [];
      words.set(key, [...(words.get(key) ?? []), ...own]);
    }
  }
  const left = [...words].map(([word, own]) => [word, withoutDropped(own)] as const);
  return new Map(left.filter(([, own]) => own.length > 0));
}

function withoutDropped(translations: readonly string[]): readonly string[] {
  const dropped = new Set(
    translations.filter((one) => one.startsWith('-')).map((one) => one.slice(1)),
  );
  return [...new Set(translations)].filter((one) => !one.startsWith('-') && !dropped.has(one));
}
