import { type Entry, type Rendering, rightForms } from '../glossary/entry.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { toEntryId } from '../glossary/id.ts';
import { memoize, once } from '../memoize.ts';
import { type AddressIndex, indexAddresses } from './addressIndex.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { createPattern, type Pattern, type Slot } from './pattern.ts';
import type { Demand } from './strength.ts';
import type { ToldName } from './told.ts';
import { unitsOf } from './unit.ts';

/** A name whose translated forms are looked for. */
export interface Name {
  /** Of the glossary, or made for a name that only the document knows. */
  readonly entry: Entry;
  /** What should stand in the place of a translated form, where that is not the entry's name. */
  readonly expected: string | undefined;
  /** Whether it leaves out the company that the entry's name begins with. */
  readonly isShort: boolean;
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

function createNames(glossary: Glossary, lexicon: Lexicon): Names {
  const listed = once(() => listRightForms(glossary));
  const slotOf = memoize((text: string): Slot => {
    const word = text.toLowerCase();
    const known = listed().get(word) ?? [];
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
  const companies = once(() => listCompanies(glossary));
  const isCompany = (word: string): boolean => companies().has(word);
  const byBrand = once(() => indexBrands(glossary, isCompany));
  const index = once(() => indexAddresses(glossary.entries.values()));
  return {
    lexicon,
    entryOf: (id) => glossary.entries.get(id),
    entriesIn: (address) => index().entriesIn(address),
    ownersOf: (address) => index().ownersOf(address),
    branded: (entry) => byBrand().get(entry) ?? [],
    ofEntry: memoize((entry) =>
      formsOf(entry, isCompany).flatMap(({ text, ...form }): readonly Name[] => {
        const pattern = patternOf(text, entry.kind === 'term');
        return pattern ? [{ entry, ...form, pattern, source: 'glossary' }] : [];
      }),
    ),
    ofText: (text) => {
      const pattern = listed().has(text.toLowerCase()) ? undefined : patternOf(text);
      return pattern && { entry: toEntry(text), ...AS_IT_IS, pattern, source: 'prose' };
    },
    ofAddress: ({ text, home }) => {
      const joined = text.replaceAll(' ', '');
      const isListed = [text, joined].some((form) => listed().has(form.toLowerCase()));
      const pattern = isListed ? undefined : patternOf(text);
      const entry = toEntry(text, joined === text ? [] : [joined], home);
      return pattern && { entry, ...AS_IT_IS, pattern, source: 'address' };
    },
  };
}

const AS_IT_IS = { expected: undefined, isShort: false } as const;

/** A form of a name in Latin letters, and what stands for its translations. */
interface NameForm extends Pick<Name, 'expected' | 'isShort'> {
  readonly text: string;
}

const LATIN = /^[\x20-\x7e]+$/u;
/** More forms of a name are not worth looking for. */
const MOST_FORMS = 5;

/** The forms of a name in Latin letters, and those that leave out the company before it. */
function formsOf(entry: Entry, isCompany: (word: string) => boolean): readonly NameForm[] {
  const right = rightForms(entry);
  const isOther = (text: string): boolean =>
    LATIN.test(entry.name) && text !== entry.name && right.includes(text);
  const all = [...entry.original, ...right].filter((form) => LATIN.test(form));
  const distinct = [
    ...new Map(all.toReversed().map((text) => [text.toLowerCase(), text])).values(),
  ];
  const whole = distinct
    .toReversed()
    .map((text) => ({ text, expected: isOther(text) ? text : undefined, isShort: false }));
  const short = whole.flatMap((form) => {
    const [first = '', ...rest] = form.text.split(' ');
    const text = rest.join(' ');
    return rest.length > 1 && isCompany(first) ? [{ text, expected: text, isShort: true }] : [];
  });
  return [...whole, ...short].slice(0, MOST_FORMS);
}

const HAN_ALONE = /^\p{Script=Han}+$/u;

/** For each entry those whose names begin with one of its right forms. */
function indexBrands(
  { entries }: Glossary,
  isCompany: (word: string) => boolean,
): ReadonlyMap<string, readonly Entry[]> {
  const owners = new Map<string, string[]>();
  for (const entry of entries.values()) {
    for (const form of rightForms(entry)) owners.set(form, [...(owners.get(form) ?? []), entry.id]);
  }
  const branded = new Map<string, Entry[]>();
  for (const entry of entries.values()) {
    for (const { text } of formsOf(entry, isCompany)) {
      for (const brand of prefixesOf(text)) {
        for (const id of owners.get(brand) ?? []) {
          branded.set(id, [...(branded.get(id) ?? []), entry]);
        }
      }
    }
  }
  return branded;
}

/** `Azure Spring Cloud` → Azure Spring, Azure. */
function prefixesOf(name: string): readonly string[] {
  const words = name.split(' ');
  return words.slice(1).map((_, index) => words.slice(0, index + 1).join(' '));
}

function listCompanies({ entries }: Glossary): ReadonlySet<string> {
  const companies = [...entries.values()].filter(({ kind }) => kind === 'company');
  return new Set(companies.flatMap(({ original }) => original));
}

/** The right forms of each entry by each of its forms in Latin letters. */
function listRightForms({ entries }: Glossary): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, readonly string[]>();
  for (const entry of entries.values()) {
    const right = rightForms(entry);
    for (const form of [...right, ...entry.original]) {
      const key = form.toLowerCase();
      forms.set(key, [...(forms.get(key) ?? []), ...right]);
    }
  }
  return forms;
}

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
  const none = { near: [], subject: [], ordinary: [], unless: [], flag: [], pass: [] };
  return { ...none, text, when, derived, expected, origin };
}
