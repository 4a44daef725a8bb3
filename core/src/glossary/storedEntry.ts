import { type Entry, type Origin, PLAIN_ENTRY, PLAIN_RENDERING, type Rendering } from './entry.ts';
import { toEntryId } from './id.ts';

/** Where most entries and most renderings stand in their lines. */
const USUAL_COLUMN = { entry: 5, rendering: 7 } as const;

/** Of an entry: the column only where it is not the usual one. */
type StoredOrigin = readonly [file: string, line: number, column?: number];

/**
 * Of a rendering, in lines behind its entry; the column only where it is not the usual one. Where it stands in
 * another file, its own line in that.
 */
type StoredPlace = readonly [line: number, column?: number, file?: string];

/** A rendering as JSON keeps it: without what most renderings do not have. */
type StoredRendering = Pick<Rendering, 'text'> &
  Partial<typeof PLAIN_RENDERING> & { readonly at: StoredPlace };

/** An entry as JSON keeps it: without what most entries do not have, and without an id that its name tells. */
export type StoredEntry = Pick<Entry, 'name' | 'kind'> &
  Partial<typeof PLAIN_ENTRY> & {
    readonly id?: string;
    readonly at: StoredOrigin;
    readonly wrong: readonly StoredRendering[];
  };

/**
 * Turns an entry into what {@link readStoredEntry} reads, as little as there has to be: without its examples,
 * which are for those who check a pack, not for those who check texts.
 */
export function storeEntry({ renderings, origin, id, ...entry }: Entry): StoredEntry {
  const wrong = renderings.map(({ origin: own, ...rendering }) => ({
    ...withoutPlain({ ...rendering, flag: [], pass: [] }, PLAIN_RENDERING),
    at: storePlace(own, origin),
  }));
  return {
    ...withoutPlain(entry, PLAIN_ENTRY),
    ...(id === toEntryId(entry.name) ? {} : { id }),
    at: storeOrigin(origin),
    wrong,
  };
}

function storeOrigin({ file, line, column }: Origin): StoredOrigin {
  return column === USUAL_COLUMN.entry ? [file, line] : [file, line, column];
}

function storePlace({ file, line, column }: Origin, entry: Origin): StoredPlace {
  if (file !== entry.file) return [line, column, file];
  const behind = line - entry.line;
  return column === USUAL_COLUMN.rendering ? [behind] : [behind, column];
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
export function readStoredEntry({ wrong, at, id, ...entry }: StoredEntry): Entry {
  const [file, line, column = USUAL_COLUMN.entry] = at;
  const origin: Origin = { file, line, column };
  return {
    ...PLAIN_ENTRY,
    ...entry,
    id: id ?? toEntryId(entry.name),
    origin,
    renderings: wrong.map(({ at: place, ...rendering }) => ({
      ...PLAIN_RENDERING,
      ...rendering,
      origin: readPlace(place, origin),
    })),
  };
}

function readPlace(
  [line, column = USUAL_COLUMN.rendering, file]: StoredPlace,
  entry: Origin,
): Origin {
  return file === undefined
    ? { file: entry.file, line: entry.line + line, column }
    : { file, line, column };
}
