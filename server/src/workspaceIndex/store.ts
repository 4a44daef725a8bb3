import type { CachedResult, PackedResult } from './host.ts';
import type { FileResult } from './result.ts';
import { createUseTotals, type Summary, type UseTotals } from './summary.ts';

/** What is kept of a file that was checked. */
export interface Stored {
  readonly uri: string;
  /** The digest of the file's content; `undefined` where an open document was checked instead. */
  readonly hash: string | undefined;
  /** The key of the spec it was checked with. */
  readonly key: string;
  readonly content: PackedResult;
  /** The same for the same content and spec; differs from all others of this file. */
  readonly resultId: string;
}

/** The results of all files, by path. */
export interface Store {
  readonly totals: UseTotals;
  get(path: string): Stored | undefined;
  set(path: string, stored: Stored): void;
  delete(path: string): void;
  entries(): Iterable<readonly [string, Stored]>;
  /** What can be kept for another session: not what open documents hold unsaved. */
  cacheable(): Iterable<readonly [string, CachedResult]>;
}

/** `onChange` hears of each result that differs from the one before. */
export function createStore(onChange: (uri: string) => void): Store {
  const files = new Map<string, Stored>();
  const totals = createUseTotals();
  const intern = createInterner();

  function drop(path: string): void {
    const known = files.get(path);
    if (known) totals.remove(known.content.summary);
    files.delete(path);
  }

  return {
    totals,
    get: (path) => files.get(path),
    set(path, stored) {
      const known = files.get(path);
      const content = { ...stored.content, summary: intern(stored.content.summary) };
      drop(path);
      files.set(path, { ...stored, content });
      totals.add(content.summary);
      if (known?.resultId !== stored.resultId) onChange(stored.uri);
    },
    delete(path) {
      const known = files.get(path);
      drop(path);
      if (known) onChange(known.uri);
    },
    entries: () => files,
    *cacheable() {
      for (const [path, { hash, key, content }] of files) {
        if (hash !== undefined) yield [path, { hash, key, content }];
      }
    },
  };
}

/** The same few thousand names come from each thread as texts of their own: one of each is kept. */
function createInterner(): (summary: Summary) => Summary {
  const texts = new Map<string, string>();
  const one = (text: string): string => {
    const known = texts.get(text);
    if (known === undefined) texts.set(text, text);
    return known ?? text;
  };
  return ({ right, wrong }) => ({
    right: right.map(({ entry, count }) => ({ entry: one(entry), count })),
    wrong: wrong.map(({ entry, text, expected, confidence, count }) => ({
      entry: one(entry),
      text: one(text),
      expected: one(expected),
      confidence,
      count,
    })),
  });
}

const NOTHING: FileResult = { findings: [], troubles: [] };

/** Reads a result from its bytes. */
export function unpack({ bytes }: PackedResult): FileResult {
  return bytes ? JSON.parse(new TextDecoder().decode(bytes)) : NOTHING;
}

/** The bytes of a result that was made here. */
export function pack(result: FileResult, summary: Summary): PackedResult {
  const isEmpty = result.findings.length + result.troubles.length === 0;
  return {
    summary,
    bytes: isEmpty ? undefined : new TextEncoder().encode(JSON.stringify(result)),
  };
}
