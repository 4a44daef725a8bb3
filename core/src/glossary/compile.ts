import { toLexiconTables } from '../derive/lexicon.ts';
import { toHomeTables, toNameTables } from '../derive/nameTables.ts';
import { localize } from '../localize.ts';
import { buildTrieTables } from '../match/buildTrie.ts';
import { foldPhrase } from '../match/fold.ts';
import { checkRenderings } from './conflict.ts';
import { type Entry, type Pack, type Problem, type Rendering, rightForms } from './entry.ts';
import { type Glossary, openGlossary } from './glossary.ts';
import { layPacks } from './layer.ts';
import { type PhraseMeaning, toMeaningTables } from './meaning.ts';

export interface CompileOptions {
  /** The language of the texts; the packs of others are left out. By default that of the first pack. */
  readonly language?: string;
  /** What the packs are laid over; left out where it is of another language. */
  readonly base?: Glossary | undefined;
  /** Entries that are left out, of the packs and of the base; none by default. */
  readonly without?: ((entry: Entry) => boolean) | undefined;
}

/** A glossary that works, and what in the packs does not. */
export interface CompiledGlossary {
  readonly glossary: Glossary;
  readonly problems: readonly Problem[];
}

/** Compiles packs, the nearest last. Never throws: what contradicts itself is a problem and left out. */
export function compileGlossary(
  packs: readonly Pack[],
  options: CompileOptions = {},
): CompiledGlossary {
  const language = options.language ?? packs[0]?.language ?? 'und';
  const given = options.base?.language === language ? options.base : undefined;
  const own = packs.filter((pack) => pack.language === language);
  if (given && own.length === 0 && !options.without) return { glossary: given, problems: [] };
  const { base, packs: kept } = leaveOut(options.without, given, own);
  const { entries, neighbours, subjects, cues, problems: layering } = layPacks(kept, base);
  const { usable, problems: conflicts } = checkRenderings(entries);
  const data = own.findLast((pack) => pack.lexicon)?.lexicon;
  const lexicon = data ? toLexiconTables(data) : base?.lexicon;
  const all = [...entries.values()];
  const { phrases, meanings } = collectPhrases(all, usable, [...subjects.values()]);
  const glossary = openGlossary({
    language,
    neighbours: [...neighbours],
    subjects: [...subjects],
    cues,
    trie: buildTrieTables(phrases),
    meanings: toMeaningTables(meanings, phrases.length),
    lexicon,
    names: lexicon ? toNameTables(all) : toHomeTables(all),
    entryCount: all.length,
    entryAt: (index) => entryIn(all, index),
  });
  return { glossary, problems: [...layering, ...conflicts, ...checkSubjects(entries, subjects)] };
}

/** What the packs are laid over, and the packs, without what is left out. */
function leaveOut(
  without: CompileOptions['without'],
  base: Glossary | undefined,
  packs: readonly Pack[],
): {
  readonly base:
    | Pick<Glossary, 'entries' | 'neighbours' | 'subjects' | 'cues' | 'lexicon'>
    | undefined;
  readonly packs: readonly Pack[];
} {
  if (!without) return { base, packs };
  const isKept = (entry: Entry): boolean => !without(entry);
  return {
    base: base && {
      ...base,
      entries: new Map([...base.entries].filter(([, entry]) => isKept(entry))),
    },
    packs: packs.map((pack) => ({ ...pack, entries: pack.entries.filter(isKept) })),
  };
}

/** The subjects that entries name, but no pack knows. */
function checkSubjects(
  entries: ReadonlyMap<string, Entry>,
  subjects: ReadonlyMap<string, unknown>,
): readonly Problem[] {
  const known = [...subjects.keys()].join(', ') || localize`there are none`;
  return [...entries.values()]
    .flatMap((entry) => [entry, ...entry.renderings])
    .flatMap(({ subject, origin }) =>
      subject
        .filter((id) => !subjects.has(id))
        .map((id) => ({
          origin,
          message: localize`Unexpected subject \`${id}\`, expected one that a pack defines: ${known}`,
        })),
    );
}

function entryIn(entries: readonly Entry[], index: number): Entry {
  const entry = entries[index];
  if (entry) return entry;
  throw new RangeError(`Unexpected entry ${index}, expected one of ${entries.length}`);
}

/** The folded phrases of all entries and subjects, each once, and what they mean. */
function collectPhrases(
  entries: readonly Entry[],
  usable: ReadonlySet<Rendering>,
  subjects: readonly (readonly string[])[],
) {
  const indices = new Map<string, number>();
  const meanings: PhraseMeaning[] = [];
  const add = (text: string, meaning: Omit<PhraseMeaning, 'phrase'>): void => {
    const folded = foldPhrase(text);
    const phrase = indices.get(folded) ?? indices.size;
    indices.set(folded, phrase);
    meanings.push({ phrase, ...meaning });
  };
  entries.forEach((one, entry) => {
    rightForms(one).forEach((form, index) => {
      add(form, { owner: entry, type: 'accepted', index });
    });
    one.renderings.forEach((rendering, index) => {
      if (!usable.has(rendering)) return;
      add(rendering.text, { owner: entry, type: 'wrong', index });
      for (const compound of rendering.unless)
        add(compound, { owner: entry, type: 'shield', index });
    });
  });
  subjects.forEach((words, owner) => {
    words.forEach((word, index) => {
      add(word, { owner, type: 'cue', index });
    });
  });
  return { phrases: [...indices.keys()], meanings };
}
