import type { LexiconTables, NameWords } from '../derive/lexicon.ts';
import type { Entry } from './entry.ts';
import { type Glossary, type GlossaryParts, openGlossary } from './glossary.ts';
import { Ascending, openSections, writeSections } from './sections.ts';
import { readStoredEntry, type StoredEntry, storeEntry } from './storedEntry.ts';
import { openTexts, toTextTable } from './textTable.ts';

/** What of a glossary is neither a table nor an entry. */
interface Head extends Pick<GlossaryParts, 'language' | 'neighbours' | 'subjects' | 'cues'> {
  /** Of the lexicon, `null` where there is none. */
  readonly nameWords: NameWords | null;
}

const NO_TEXTS = toTextTable([]);

/**
 * A glossary as bytes, which a file can hold and threads can share. {@link openImage} makes a glossary of
 * them without compiling it.
 */
export function writeImage(glossary: Glossary): Uint8Array {
  const { parts } = glossary;
  if (parts.image) return parts.image;
  const { trie, meanings, names, lexicon, entryCount, entryAt } = parts;
  const { language, neighbours, subjects, cues } = parts;
  const nameWords = lexicon?.nameWords ?? null;
  const head: Head = { language, neighbours, subjects, cues, nameWords };
  const { words, ordinary } = lexicon ?? { words: NO_TEXTS, ordinary: NO_TEXTS };
  const entries = Array.from({ length: entryCount }, (_, index) => storeEntry(entryAt(index)));
  const texts = toTextTable([head, ...entries].map((one) => JSON.stringify(one)));
  return writeSections([
    new Ascending(trie.first),
    trie.codes,
    trie.phrases,
    trie.root,
    trie.pairs,
    new Ascending(meanings.starts),
    meanings.owners,
    meanings.roles,
    new Ascending(texts.starts),
    texts.codes,
    new Ascending(names.keys),
    names.entries,
    new Ascending(words.starts),
    words.codes,
    new Ascending(ordinary.starts),
    ordinary.codes,
  ]);
}

/**
 * Makes a glossary of the bytes of {@link writeImage}, on which it goes on relying. An entry is read when it
 * is first needed.
 * @throws {RangeError} where they are no such bytes.
 */
export function openImage(bytes: Uint8Array): Glossary {
  const sections = openSections(bytes);
  const trie = {
    first: sections.next32(),
    codes: sections.next16(),
    phrases: sections.next32(),
    root: sections.next32(),
    pairs: sections.next32(),
  };
  const meanings = {
    starts: sections.next32(),
    owners: sections.next32(),
    roles: sections.next32(),
  };
  const texts = openTexts({ starts: sections.next32(), codes: sections.next16() });
  const names = { keys: sections.next32(), entries: sections.next32() };
  const words = { starts: sections.next32(), codes: sections.next16() };
  const ordinary = { starts: sections.next32(), codes: sections.next16() };
  const { nameWords, ...head }: Head = JSON.parse(texts.at(0));
  const lexicon: LexiconTables | undefined = nameWords ? { nameWords, words, ordinary } : undefined;
  const known: (Entry | undefined)[] = new Array(texts.count - 1);
  return openGlossary({
    ...head,
    trie,
    meanings,
    image: bytes,
    names,
    lexicon,
    entryCount: known.length,
    entryAt(index) {
      const entry = known[index] ?? readStoredEntry(parseEntry(texts.at(index + 1)));
      known[index] = entry;
      return entry;
    },
  });
}

function parseEntry(text: string): StoredEntry {
  return JSON.parse(text);
}
