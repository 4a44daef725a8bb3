import type { Bundle } from './bundle.ts';
import type { Name, Names } from './names.ts';

/** Of which names a document speaks. */
export interface Evident {
  /** The names of which forms may be meant, with the pairs by which they are looked for. */
  readonly bundles: readonly Bundle<Name>[];
  /** The indices of the entries that the document says or an address speaks of, each once. */
  readonly said: readonly number[];
}

/**
 * Collects the names that are evident: of the entries of which a right form stands in the document or that an
 * address speaks of, and those that begin with such a right form.
 * @param accepted the ids of the entries of which a right form stands in the document, and of others, which have no names
 * @param linked the indices of those that its addresses speak of
 */
export function createEvident(
  { spokenOf, linkedAt, indicesOf }: Names,
  accepted: Iterable<string>,
  linked: Iterable<number>,
): Evident {
  const bundles = new Set<Bundle<Name>>();
  const said = new Set(linked);
  for (const index of said) bundles.add(linkedAt(index));
  for (const id of accepted) {
    bundles.add(spokenOf(id));
    for (const index of indicesOf(id)) said.add(index);
  }
  return { bundles: [...bundles].filter(({ pairs }) => pairs.length > 0), said: [...said] };
}
