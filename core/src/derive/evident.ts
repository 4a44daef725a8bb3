import type { Names } from './names.ts';
import { entryOfOwner, isTelling } from './pairTables.ts';

/** Of which entries a document speaks. */
export interface Evident {
  /** What is said of each entry, by its index: bits. */
  readonly bits: Uint8Array;
  /** The indices of those that the document says or an address speaks of, each once. */
  readonly said: readonly number[];
}

/** A right form of it stands in the document, or of an entry that its name begins with. */
const SPOKEN = 1;
/** An address speaks of it. */
const LINKED = 2;

/**
 * Collects the entries that are evident. `accepted`: the ids of those of which a right form stands in the
 * document; `linked`: the indices of those that its addresses speak of.
 */
export function createEvident(
  { count, indicesOf, branded }: Names,
  accepted: Iterable<string>,
  linked: readonly number[],
): Evident {
  const bits = new Uint8Array(count);
  const said = new Set<number>(linked);
  const mark = (index: number, bit: number): void => {
    bits[index] = (bits[index] ?? 0) | bit;
  };
  for (const index of linked) mark(index, LINKED);
  for (const id of accepted) {
    for (const index of indicesOf(id)) {
      mark(index, SPOKEN);
      said.add(index);
    }
    for (const index of branded(id)) mark(index, SPOKEN);
  }
  return { bits, said: [...said] };
}

/** Whether a form that a pair of characters belongs to may be meant. */
export function isEvident({ bits }: Evident, owner: number): boolean {
  const said = bits[entryOfOwner(owner)] ?? 0;
  return said !== 0 && (isTelling(owner) || (said & LINKED) !== 0);
}
