import { type Entry, type Origin, PLAIN_ENTRY, PLAIN_RENDERING, type Rendering } from './entry.ts';

/** Line, column and, where it is not that of the entry, file. */
type StoredOrigin = readonly [line: number, column: number, file?: string];

/** A rendering as JSON keeps it: without what most renderings do not have. */
type StoredRendering = Pick<Rendering, 'text'> &
  Partial<typeof PLAIN_RENDERING> & { readonly at: StoredOrigin };

/** An entry as JSON keeps it: without what most entries do not have. */
export type StoredEntry = Pick<Entry, 'id' | 'name' | 'kind' | 'origin'> &
  Partial<typeof PLAIN_ENTRY> & { readonly wrong: readonly StoredRendering[] };

/**
 * Turns an entry into what {@link readStoredEntry} reads, as little as there has to be: without its examples,
 * which are for those who check a pack, not for those who check texts.
 */
export function storeEntry({ renderings, ...entry }: Entry): StoredEntry {
  const { file } = entry.origin;
  const wrong = renderings.map(({ origin, ...rendering }) => ({
    ...withoutPlain({ ...rendering, flag: [], pass: [] }, PLAIN_RENDERING),
    at: storeOrigin(origin, file),
  }));
  return { ...withoutPlain(entry, PLAIN_ENTRY), wrong };
}

function storeOrigin({ line, column, file }: Origin, usual: string): StoredOrigin {
  return file === usual ? [line, column] : [line, column, file];
}

/** Leaves out what is as in `plain`, empty lists too. */
function withoutPlain<Value extends Plain, Plain extends object>(
  value: Value,
  plain: Plain,
): Omit<Value, keyof Plain> & Partial<Plain> {
  const usual = new Map(Object.entries(plain));
  const kept = Object.entries(value).filter(([key, one]) => {
    const isEmpty = Array.isArray(one) && one.length === 0;
    return !usual.has(key) || !(isEmpty || one === usual.get(key));
  });
  return Object.fromEntries(kept) as Omit<Value, keyof Plain> & Partial<Plain>;
}

/** Turns what was stored into the entry that it was, but for its examples. */
export function readStoredEntry({ wrong, ...entry }: StoredEntry): Entry {
  const { file } = entry.origin;
  return {
    ...PLAIN_ENTRY,
    ...entry,
    renderings: wrong.map(({ at: [line, column, own], ...rendering }) => ({
      ...PLAIN_RENDERING,
      ...rendering,
      origin: { file: own ?? file, line, column },
    })),
  };
}
