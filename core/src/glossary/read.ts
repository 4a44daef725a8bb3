import { localize } from '../localize.ts';
import { hasOtherLetter } from '../match/writing.ts';
import { type Checker, createChecker, fieldOf } from '../yaml/check.ts';
import { type MapValue, readYaml, type Value } from '../yaml/value.ts';
import {
  CUES,
  type Cue,
  type Cues,
  type Entry,
  KINDS,
  type KindTraits,
  type Pack,
  type Problem,
  type Rendering,
  type Subject,
} from './entry.ts';
import { toEntryId } from './id.ts';
import { isTakenOut, readPlainRenderings, readRendering } from './readRendering.ts';

const PACK_KEYS = ['language', 'source', 'title', 'kinds', 'subjects', 'cues', 'entries'];
const ENTRY_KEYS = [
  'name',
  'kind',
  'id',
  'original',
  'accept',
  'homes',
  'near',
  'subject',
  'note',
  'replace',
  'wrong',
];

/** A pack as far as it could be read, and what could not. */
export interface ReadPack {
  /** `undefined` where the text is not a pack at all. */
  readonly pack: Pack | undefined;
  readonly problems: readonly Problem[];
}

/** Reads a pack from the YAML text of `file`. Never throws; an entry that does not fit is left out. */
export function readPack(text: string, file: string): ReadPack {
  const document = readYaml(text, file);
  const checker = createChecker();
  const pack = document.value && readRoot(checker, document.value, file);
  if (!document.value && document.problems.length === 0) {
    checker.report(
      { file, line: 1, column: 1 },
      localize`an empty file`,
      localize`a pack with \`entries\``,
    );
  }
  // Of a text with broken syntax the parts are not to blame: the syntax error says it all.
  const checked = document.isBroken ? [] : checker.problems;
  return { pack, problems: [...document.problems, ...checked] };
}

function readRoot(checker: Checker, value: Value, file: string): Pack | undefined {
  const map = checker.map(value, localize`a map with the keys language and entries`);
  if (!map) return undefined;
  checker.knownKeys(map, PACK_KEYS);
  const language = requiredText(checker, map, 'language', localize`a language tag such as zh-CN`);
  if (language === undefined) return undefined;
  return {
    id: `${language}/${subjectOf(file)}`,
    language,
    source: optionalText(checker, map, 'source', localize`a language tag such as en`) ?? 'en',
    title: optionalText(checker, map, 'title', localize`a title`) ?? subjectOf(file),
    entries: readEntries(checker, map),
    traits: readTraits(checker, map),
    subjects: readSubjects(checker, map),
    cues: readCues(checker, map),
  };
}

function subjectOf(file: string): string {
  return (file.split(/[\\/]/u).pop() ?? file).replace(/\.ya?ml$/u, '');
}

function requiredText(checker: Checker, map: MapValue, key: string, what: string) {
  const field = fieldOf(map, key);
  if (field) return checker.text(field.value, what);
  checker.report(map.origin, localize`a map without \`${key}\``, what);
  return undefined;
}

function optionalText(checker: Checker, map: MapValue, key: string, what: string) {
  const field = fieldOf(map, key);
  return field && checker.text(field.value, what);
}

function optionalTexts(checker: Checker, map: MapValue, key: string, what: string) {
  const field = fieldOf(map, key);
  return field ? checker.texts(field.value, what) : [];
}

function readEntries(checker: Checker, map: MapValue): readonly Entry[] {
  const field = fieldOf(map, 'entries');
  if (!field) return [];
  if (field.value.kind !== 'list') {
    checker.report(field.value.origin, localize`something else`, localize`a list of entries`);
    return [];
  }
  return field.value.items
    .map((item) => readEntry(checker, item))
    .filter((entry): entry is Entry => entry !== undefined);
}

function readTraits(checker: Checker, map: MapValue): readonly KindTraits[] {
  const field = fieldOf(map, 'kinds');
  const kinds = field && checker.map(field.value, localize`a map from kinds to their neighbours`);
  if (!kinds) return [];
  return kinds.fields.flatMap(({ key, keyOrigin, value }) => {
    const kind = KINDS.find((known) => known === key);
    if (!kind) {
      checker.report(keyOrigin, localize`kind \`${key}\``, localize`one of ${KINDS.join(', ')}`);
      return [];
    }
    const traits = checker.map(value, localize`a map with the key near`);
    if (!traits) return [];
    checker.knownKeys(traits, ['near']);
    return [{ kind, near: optionalTexts(checker, traits, 'near', localize`a word`) }];
  });
}

function readSubjects(checker: Checker, map: MapValue): readonly Subject[] {
  const field = fieldOf(map, 'subjects');
  const subjects = field && checker.map(field.value, localize`a map from subjects to their words`);
  return (subjects?.fields ?? []).map(({ key, value }) => ({
    id: key,
    words: checker.texts(value, localize`a word`),
  }));
}

function readCues(checker: Checker, map: MapValue): Cues {
  const field = fieldOf(map, 'cues');
  const cues = field && checker.map(field.value, localize`a map from cues to their words`);
  if (cues) checker.knownKeys(cues, CUES);
  const read = (cue: Cue) => (cues ? optionalTexts(checker, cues, cue, localize`a word`) : []);
  return { word: read('word'), literal: read('literal') };
}

const LATIN = /[A-Za-z0-9]/u;

function readEntry(checker: Checker, value: Value): Entry | undefined {
  const map = checker.map(value, localize`an entry: a map with the keys name and kind`);
  if (!map) return undefined;
  checker.knownKeys(map, ENTRY_KEYS);
  const name = requiredText(checker, map, 'name', localize`the right name`);
  const kindField = fieldOf(map, 'kind');
  if (!kindField)
    checker.report(
      map.origin,
      localize`an entry without \`kind\``,
      localize`one of ${KINDS.join(', ')}`,
    );
  const kind = kindField && checker.oneOf(kindField.value, KINDS);
  if (name === undefined || kind === undefined) return undefined;
  const original = readOriginal(checker, map, name);
  const id = optionalText(checker, map, 'id', localize`an id`) ?? toEntryId(original[0] ?? '');
  if (id === '') {
    checker.report(
      map.origin,
      localize`\`${name}\` without \`original\` or \`id\``,
      localize`one of them`,
    );
    return undefined;
  }
  return {
    id,
    name,
    kind,
    original,
    accept: optionalTexts(checker, map, 'accept', localize`a right form`),
    homes: optionalTexts(checker, map, 'homes', localize`a host or a host with a path`),
    near: optionalTexts(checker, map, 'near', localize`a word`),
    subject: optionalTexts(checker, map, 'subject', localize`a subject`),
    note: optionalText(checker, map, 'note', localize`a sentence`),
    renderings: readRenderings(checker, map),
    ...readLaying(checker, map),
    origin: map.origin,
  };
}

/** How an entry is laid over those of farther packs; nothing where it says nothing of it. */
function readLaying(checker: Checker, map: MapValue): Pick<Entry, 'notWrong' | 'replaces'> {
  const field = fieldOf(map, 'replace');
  const replaces = field && checker.boolean(field.value, localize`true or false`);
  const wrong = fieldOf(map, 'wrong')?.value;
  const notWrong = wrong?.kind === 'map' ? wrong.fields.filter(isTakenOut) : [];
  return {
    ...(replaces && { replaces }),
    ...(notWrong.length > 0 && { notWrong: notWrong.map(({ key }) => key) }),
  };
}

function readOriginal(checker: Checker, map: MapValue, name: string): readonly string[] {
  const given = optionalTexts(checker, map, 'original', localize`a name in the source language`);
  if (given.length > 0) return given;
  return hasOtherLetter(name) || !LATIN.test(name) ? [] : [name];
}

function readRenderings(checker: Checker, map: MapValue): readonly Rendering[] {
  const field = fieldOf(map, 'wrong');
  if (!field) return [];
  if (field.value.kind === 'list') return readPlainRenderings(checker, field.value);
  const wrong = checker.map(field.value, localize`wrong renderings: a list, or a map to sentences`);
  return (wrong?.fields ?? [])
    .filter((field) => !isTakenOut(field))
    .map((rendering) => readRendering(checker, rendering))
    .filter((rendering) => rendering !== undefined);
}
