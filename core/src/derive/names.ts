import { type Entry, PLAIN_RENDERING, type Rendering, rightForms } from '../glossary/entry.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { toEntryId } from '../glossary/id.ts';
import { memoize } from '../memoize.ts';
import { type AddressIndex, createAddressIndex } from './addressIndex.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { formsOf, type NameForm } from './nameForm.ts';
import { type FindEntries, openNameTables } from './nameTables.ts';
import { createPattern, type Pattern, type Slot } from './pattern.ts';
import type { Demand } from './strength.ts';
import type { ToldName } from './told.ts';
import { unitsOf } from './unit.ts';

/** A name whose translated forms are looked for. */
export interface Name extends Omit<NameForm, 'text'> {
  /** Of the glossary, or made for a name that only the document knows. */
  readonly entry: Entry;
  readonly pattern: Pattern;
  /** How it is known: from the glossary, from the document's own prose, or from an address in it. */
  readonly source: 'glossary' | 'prose' | 'address';
}

/** The names of a glossary as its lexicon renders them. */
export interface Names extends AddressIndex {
  readonly lexicon: Lexicon;
  /** The forms of the name of an entry for whose words the lexicon has something. */
  readonly ofEntry: (entry: Entry) => readonly Name[];
  /** A name in Latin letters that is no right form of an entry. */
  readonly ofText: (text: string) => Name | undefined;
  /** A name that an address tells, likewise. */
  readonly ofAddress: (told: ToldName) => Name | undefined;
  /** An entry by its id. */
  readonly entryOf: (id: string) => Entry | undefined;
  /** The entries whose names begin with a right form of an entry: GitHub Actions, of `github`. */
  readonly branded: (entry: string) => readonly Entry[];
}

const KNOWN = new WeakMap<Glossary, Names>();

/** The names of a glossary, made once; `undefined` where it has no lexicon. */
export function namesOf(glossary: Glossary): Names | undefined {
  if (!glossary.lexicon) return undefined;
  const known = KNOWN.get(glossary);
  if (known) return known;
  const names = createNames(glossary, createLexicon(glossary.lexicon));
  KNOWN.set(glossary, names);
  return names;
}

function createNames({ parts }: Glossary, lexicon: Lexicon): Names {
  const find = openNameTables(parts.names, parts.entryAt);
  const entriesOf = (text: string): readonly Entry[] => entriesNamed(find, text);
  const isCompany = (word: string): boolean =>
    entriesOf(word).some(({ kind, original }) => kind === 'company' && original.includes(word));
  const slotOf = memoize((text: string): Slot => {
    const word = text.toLowerCase();
    const known = entriesOf(text).flatMap(rightForms);
    return {
      unit: { text, word },
      wrong: lexicon.translationsOf(word).filter((one) => !known.includes(one)),
      right: known.filter((form) => HAN_ALONE.test(form)),
      isOptional: lexicon.isSilent(word),
    };
  });
  const patternOf = (text: string, isHalf = false): Pattern | undefined => {
    const slots = unitsOf(text).map((unit) => slotOf(unit.text));
    const last = slots.pop();
    if (!last) return undefined;
    const wrong = last.wrong.filter((one) => !lexicon.isModifier(one));
    return createPattern([...slots, { ...last, wrong }], lexicon, isHalf);
  };
  return {
    lexicon,
    ...createAddressIndex(find),
    entryOf: memoize((id) => find('id', id).find((entry) => entry.id === id)),
    branded: memoize((entry) => find('brand', entry)),
    ofEntry: memoize((entry) =>
      formsOf(entry, isCompany).flatMap(({ text, ...form }): readonly Name[] => {
        const pattern = patternOf(text, entry.kind === 'term');
        return pattern ? [{ entry, ...form, pattern, source: 'glossary' }] : [];
      }),
    ),
    ofText: (text) => {
      const pattern = entriesOf(text).length > 0 ? undefined : patternOf(text);
      return pattern && { entry: toEntry(text), ...AS_IT_IS, pattern, source: 'prose' };
    },
    ofAddress: ({ text, home }) => {
      const joined = text.replaceAll(' ', '');
      const isListed = entriesOf(text).length + entriesOf(joined).length > 0;
      const pattern = isListed ? undefined : patternOf(text);
      const entry = toEntry(text, joined === text ? [] : [joined], home);
      return pattern && { entry, ...AS_IT_IS, pattern, source: 'address' };
    },
  };
}

/** The entries that a text names, letter case aside. */
function entriesNamed(find: FindEntries, text: string): readonly Entry[] {
  const lower = text.toLowerCase();
  return find('form', lower).filter((entry) =>
    [...rightForms(entry), ...entry.original].some((form) => form.toLowerCase() === lower),
  );
}

const AS_IT_IS = { expected: undefined, isShort: false } as const;

const HAN_ALONE = /^\p{Script=Han}+$/u;

function toEntry(name: string, accept: readonly string[] = [], home?: string): Entry {
  return {
    id: toEntryId(name),
    name,
    kind: 'product',
    accept,
    original: [name],
    homes: home === undefined ? [] : [home],
    near: [],
    subject: [],
    note: undefined,
    renderings: [],
    origin: { file: '', line: 1, column: 1 },
  };
}

/** What a derived form is judged as: a rendering that no pack lists. */
export function toRendering(
  { origin }: Entry,
  text: string,
  expected: string | undefined,
  { when, ...derived }: Demand,
): Rendering {
  return { ...PLAIN_RENDERING, text, when, derived, expected, origin };
}
