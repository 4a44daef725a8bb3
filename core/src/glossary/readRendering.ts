import { localize } from '../localize.ts';
import { type Checker, fieldOf } from '../yaml/check.ts';
import type { Field, ListValue, MapValue, Value } from '../yaml/value.ts';
import { CONDITIONS, type Condition, PLAIN_RENDERING, type Rendering } from './entry.ts';

const KEYS = ['when', 'expected', 'near', 'subject', 'ordinary', 'unless', 'flag', 'pass'];

function readWhen(checker: Checker, value: Value): Rendering['when'] {
  if (value.kind !== 'list')
    return checker.oneOf(value, ['always', 'evidence'] as const) ?? 'evidence';
  return value.items
    .map((item) => checker.oneOf<Condition>(item, CONDITIONS))
    .filter((condition): condition is Condition => condition !== undefined);
}

function readShields(checker: Checker, map: MapValue, rendering: string): readonly string[] {
  const field = fieldOf(map, 'unless');
  if (!field) return [];
  return checker.texts(field.value, localize`a compound`).filter((compound) => {
    const holds = compound !== rendering && compound.includes(rendering);
    if (!holds) {
      const expected = localize`a longer compound that holds \`${rendering}\``;
      checker.report(field.keyOrigin, localize`\`${compound}\` in unless`, expected);
    }
    return holds;
  });
}

function readDetails(checker: Checker, field: Field, map: MapValue): Rendering {
  checker.knownKeys(map, KEYS);
  const texts = (key: string, what: string): readonly string[] => {
    const found = fieldOf(map, key);
    return found ? checker.texts(found.value, what) : [];
  };
  const when = fieldOf(map, 'when');
  const expected = fieldOf(map, 'expected');
  return {
    text: field.key,
    when: when ? readWhen(checker, when.value) : 'always',
    expected: expected && checker.text(expected.value, localize`the right form`),
    near: texts('near', localize`a word`),
    subject: texts('subject', localize`a subject`),
    ordinary: texts('ordinary', localize`a word`),
    unless: readShields(checker, map, field.key),
    flag: texts('flag', localize`a sentence`),
    pass: texts('pass', localize`a sentence`),
    origin: field.keyOrigin,
  };
}

/** Whether a field of an entry's `wrong` says that what farther packs call wrong is not: `豆荚: false`. */
export function isTakenOut({ value }: Field): boolean {
  return value.kind === 'scalar' && value.value === false;
}

/** Reads one field of an entry's `wrong`: `undefined` where it can't be one. */
export function readRendering(checker: Checker, field: Field): Rendering | undefined {
  if (field.key.trim() === '') {
    checker.report(field.keyOrigin, localize`an empty key`, localize`a wrong rendering`);
    return undefined;
  }
  if (field.value.kind === 'map') return readDetails(checker, field, field.value);
  const isEmpty = field.value.kind === 'scalar' && field.value.value === null;
  return {
    ...PLAIN_RENDERING,
    text: field.key,
    flag: isEmpty ? [] : checker.texts(field.value, localize`a sentence that must be flagged`),
    origin: field.keyOrigin,
  };
}

/** Reads an entry's `wrong` that is a list: each of them is wrong wherever it stands. */
export function readPlainRenderings(checker: Checker, list: ListValue): readonly Rendering[] {
  return list.items.flatMap((item) => {
    const text = checker.text(item, localize`a wrong rendering`);
    return text === undefined ? [] : [{ ...PLAIN_RENDERING, text, origin: item.origin }];
  });
}
