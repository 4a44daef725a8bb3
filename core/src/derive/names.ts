import {
  type Entry,
  PLAIN_ENTRY,
  PLAIN_RENDERING,
  type Rendering,
  rightForms,
} from '../glossary/entry.ts';
import type { Glossary, Meaning } from '../glossary/glossary.ts';
import { toEntryId } from '../glossary/id.ts';
import { fold } from '../match/fold.ts';
import { memoize, memoizeSome } from '../memoize.ts';
import { type AddressIndex, addressIndexOf } from './addressIndex.ts';
import { type Bundle, createBundle } from './bundle.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { formsOf, type NameForm } from './nameForm.ts';
import { openNameTables } from './nameTables.ts';
import type { Joints } from './pairs.ts';
import { createPattern, type Form, type Pattern } from './pattern.ts';
import { type Slot, toSlot, withoutWrong } from './slot.ts';
import { type SoundingName, soundingNamesOf } from './soundNames.ts';
import type { Demand } from './strength.ts';
import type { ToldName } from './told.ts';
import { unitsOf } from './unit.ts';

/** A name whose translated forms are looked for. */
export interface Name extends Omit<NameForm, 'text'> {
  /** Of the glossary, or made for a name that only the document knows. */
  readonly entry: Entry;
  readonly pattern: Pattern;
  /** How it is known: from the glossary, from the document's own prose, from an address in it, or by its sound. */
  readonly source: 'glossary' | 'prose' | 'address' | 'sound';
}

/** A name that no pack lists, with what leads to it. */
export interface UnlistedName extends Name {
  readonly bundle: Bundle<Name>;
}

/** The names of a glossary as its lexicon renders them. */
export interface Names extends AddressIndex {
  readonly lexicon: Lexicon;
  /** The names of an entry by its index, for whose words the lexicon has something. */
  readonly namesAt: (entry: number) => readonly Name[];
  /** The index of an entry by its id. */
  readonly indicesOf: (id: string) => readonly number[];
  /**
   * The names of an entry by its id, by what says something outside of links, and those that begin with a right
   * form of it (GitHub Actions, of `github`), by that. The same object each time.
   */
  readonly spokenOf: (id: string) => Bundle<Name>;
  /** The names of an entry by its index, by what says something outside of links. The same object each time. */
  readonly saidAt: (entry: number) => Bundle<Name>;
  /** The names of an entry by its index, by all that they may become. The same object each time. */
  readonly linkedAt: (entry: number) => Bundle<Name>;
  /** The names of one word of an entry, as they sound; by its index. */
  readonly soundingAt: (entry: number) => readonly SoundingName[];
  /** Whether the glossary speaks of a form itself: as right, or as wrong where no word of the name shows which it is. */
  readonly isListed: (text: string, form: Form, name: Name) => boolean;
  /** A name in Latin letters that is no right form of an entry. */
  readonly ofText: (text: string) => UnlistedName | undefined;
  /** A name that an address tells, likewise. */
  readonly ofAddress: (told: ToldName) => UnlistedName | undefined;
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
  const { parts } = glossary;
  const { entryAt } = parts;
  const find = openNameTables(parts.names);
  const entriesOf = (text: string): readonly Entry[] =>
    entriesNamed(find('form', text.toLowerCase()).map(entryAt), text);
  const isCompany = (word: string): boolean =>
    entriesOf(word).some(({ kind, original }) => kind === 'company' && original.includes(word));
  const indicesOf = memoize((id: string) => find('id', id));
  const slotOf = memoize((text: string): Slot => {
    const word = text.toLowerCase();
    const entries = entriesOf(text);
    const known = entries.flatMap(rightForms);
    const wrong = lexicon.translationsOf(word).filter((one) => !known.includes(one));
    const right = known.filter((form) => HAN_ALONE.test(form));
    return { ...toSlot({ text, word }, wrong, right), isOptional: lexicon.isSilent(word) };
  });
  const lastSlotOf = memoize(
    (text: string): Slot => withoutWrong(slotOf(text), lexicon.isModifier),
  );
  const patternOf = (text: string, isHalf = false): Pattern | undefined => {
    const units = unitsOf(text);
    const last = units.at(-1);
    if (!last) return undefined;
    const slots = units.slice(0, -1).map((unit) => slotOf(unit.text));
    return createPattern([...slots, lastSlotOf(last.text)], lexicon, isHalf);
  };
  const namesAt = memoize((index: number): readonly Name[] => {
    const entry = entryAt(index);
    return formsOf(entry, isCompany).flatMap(({ text, ...form }) => {
      const pattern = patternOf(text, entry.kind === 'term');
      return pattern ? [{ entry, ...form, pattern, source: 'glossary' as const }] : [];
    });
  });
  return {
    lexicon,
    ...addressIndexOf(glossary),
    namesAt,
    indicesOf,
    // Worked out for the names that documents speak of: as a part of the image they would be a tenth of it.
    spokenOf: memoize((id) => {
      const own = indicesOf(id);
      const branded = find('brand', id).filter((index) => !own.includes(index));
      const all = [own, branded].map((indices) => indices.flatMap(namesAt));
      const isOwn = new Set(all[0]);
      return createBundle(all.flat(), (name) =>
        isOwn.has(name) && !name.isShort
          ? name.pattern.tellingJoints()
          : name.pattern.brandedJoints(),
      );
    }),
    saidAt: memoize((index) =>
      createBundle(namesAt(index), ({ pattern, isShort }) =>
        isShort ? pattern.brandedJoints() : pattern.tellingJoints(),
      ),
    ),
    linkedAt: memoize((index) => createBundle(namesAt(index), toJoints)),
    soundingAt: memoize((index) => soundingNamesOf(entryAt(index))),
    isListed: (text, { kept }, { entry }) =>
      meaningsOfText(glossary, text).some(
        (meaning) =>
          meaning.type === 'accepted' ||
          (meaning.type === 'wrong' && meaning.entry.id === entry.id && kept.length === 0),
      ),
    ofText: memoizeSome(MOST_TEXTS, (text: string) => {
      const isTranslatable = unitsOf(text).some(
        ({ word }) => lexicon.translationsOf(word).length > 0,
      );
      if (!isTranslatable || entriesOf(text).length > 0) return undefined;
      const pattern = patternOf(text);
      return pattern && toUnlisted({ entry: toEntry(text), ...AS_IT_IS, pattern, source: 'prose' });
    }),
    ofAddress: ({ text, home }) => {
      const joined = text.replaceAll(' ', '');
      const isListed = entriesOf(text).length + entriesOf(joined).length > 0;
      const pattern = isListed ? undefined : patternOf(text);
      const entry = toEntry(text, joined === text ? [] : [joined], home);
      return pattern && toUnlisted({ entry, ...AS_IT_IS, pattern, source: 'address' });
    },
  };
}

/** What a text as a whole means to the glossary. */
function meaningsOfText({ trie, meaningsOf }: Glossary, text: string): readonly Meaning[] {
  const { codes, length } = fold(text);
  let state = trie.next(0, codes[0] ?? 0);
  for (let at = 1; at < length && state !== 0; at++) state = trie.next(state, codes[at] ?? 0);
  const phrase = state === 0 ? -1 : trie.phraseAt(state);
  return phrase < 0 ? [] : meaningsOf(phrase);
}

/** What a name is looked for by where an address speaks of it. */
const toJoints = ({ pattern, isShort }: Name): Joints =>
  // Without its company it must begin with another right form, see `demandOf`.
  isShort ? pattern.brandedJoints() : pattern.joints();

function toUnlisted(name: Name): UnlistedName {
  return { ...name, bundle: createBundle([name], toJoints) };
}

/** Those of some entries that a text names, letter case aside. */
function entriesNamed(entries: readonly Entry[], text: string): readonly Entry[] {
  const lower = text.toLowerCase();
  return entries.filter((entry) =>
    [...rightForms(entry), ...entry.original].some((form) => form.toLowerCase() === lower),
  );
}

/** So many names of documents are kept: documents beside each other share them. */
const MOST_TEXTS = 10_000;

const AS_IT_IS = { expected: undefined, isShort: false } as const;

const HAN_ALONE = /^\p{Script=Han}+$/u;

function toEntry(name: string, accept: readonly string[] = [], home?: string): Entry {
  return {
    ...PLAIN_ENTRY,
    id: toEntryId(name),
    name,
    kind: 'product',
    accept,
    original: [name],
    homes: home === undefined ? [] : [home],
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
