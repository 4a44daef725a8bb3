import type { LexiconData } from '../derive/lexicon.ts';
import { once } from '../memoize.ts';
import type { Entry } from './entry.ts';
import { type Glossary, type GlossaryParts, openGlossary } from './glossary.ts';
import { openSections, writeSections } from './sections.ts';
import { readStoredEntry, type StoredEntry, storeEntry } from './storedEntry.ts';
import { openTexts, toTextTable } from './textTable.ts';

/** Of the texts the first is the head, the second the lexicon. */
const FIRST_ENTRY = 2;

/** What of a glossary is neither a table nor an entry. */
type Head = Pick<GlossaryParts, 'language' | 'neighbours' | 'subjects' | 'cues'>;

/**
 * A glossary as bytes, which a file can hold and threads can share. {@link openImage} makes a glossary of
 * them without compiling it.
 */
export function writeImage({ parts }: Glossary): Uint8Array {
  if (parts.image) return parts.image;
  const { trie, meanings, lexicon, entryCount, entryAt } = parts;
  const { language, neighbours, subjects, cues } = parts;
  const head: Head = { language, neighbours, subjects, cues };
  const entries = Array.from({ length: entryCount }, (_, index) => storeEntry(entryAt(index)));
  const all = [head, lexicon() ?? null, ...entries];
  const texts = toTextTable(all.map((one) => JSON.stringify(one)));
  return writeSections([
    trie.first,
    trie.codes,
    trie.phrases,
    trie.root,
    trie.pairs,
    meanings.starts,
    meanings.owners,
    meanings.roles,
    texts.starts,
    texts.codes,
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
  const head: Head = JSON.parse(texts.at(0));
  const known: (Entry | undefined)[] = new Array(texts.count - FIRST_ENTRY);
  return openGlossary({
    ...head,
    trie,
    meanings,
    image: bytes,
    lexicon: once(() => parseLexicon(texts.at(1))),
    entryCount: known.length,
    entryAt(index) {
      const entry = known[index] ?? readStoredEntry(parseEntry(texts.at(index + FIRST_ENTRY)));
      known[index] = entry;
      return entry;
    },
  });
}

function parseLexicon(text: string): LexiconData | undefined {
  return JSON.parse(text) ?? undefined;
}

function parseEntry(text: string): StoredEntry {
  return JSON.parse(text);
}
