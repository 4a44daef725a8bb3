import type { DocumentContext } from '../document.ts';
import type { Prose, Run } from '../markdown/prose.ts';
import { sourceRange } from '../markdown/prose.ts';
import type { Match } from '../match/match.ts';
import type { Range } from '../range.ts';
import { type Address, readAddress } from './address.ts';

/** A run with the phrases of the glossary in it. */
export interface MatchedRun {
  readonly run: Run;
  readonly matches: readonly Match[];
}

/** How often an entry stands in a document in a right form. */
export interface Sightings {
  readonly count: number;
  /** Where it stands first, in the source. */
  readonly first: Range;
}

/** What a document says that bears on its names, gathered once. */
export interface Facts {
  /** The file name and the address of the original, as far as known. */
  readonly titles: readonly Address[];
  /** The entries that stand in it in a right form, by id. */
  readonly sightings: ReadonlyMap<string, Sightings>;
}

export function gatherFacts(
  prose: Prose,
  runs: readonly MatchedRun[],
  context: DocumentContext,
): Facts {
  const sightings = new Map<string, Sightings>();
  for (const { run, matches } of runs) {
    for (const { accepted, range } of matches) {
      for (const { id } of accepted) {
        const known = sightings.get(id);
        const first = known?.first ?? sourceRange(run, range);
        sightings.set(id, { count: (known?.count ?? 0) + 1, first });
      }
    }
  }
  const titles = [context.path, prose.sourceUrl]
    .filter((address) => address !== undefined)
    .map((address) => lastSegment(readAddress(address)));
  return { titles, sightings };
}

/** Whether an entry stands in a stretch of a run in a right form. */
export function standsIn({ matches }: MatchedRun, entry: string, within: Range): boolean {
  for (let i = firstFrom(matches, within.start); i < matches.length; i++) {
    const match = matches[i];
    if (!match || match.range.start >= within.end) return false;
    if (match.accepted.some(({ id }) => id === entry)) return true;
  }
  return false;
}

/** The index of the first of `items`, which are in order, that ends behind `offset`. */
export function firstFrom(items: readonly { readonly range: Range }[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.range.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Of the address of a document only the last segment of its path is about the document. */
function lastSegment(address: Address): Address {
  const name =
    address.url
      .replace(/[?#].*$/u, '')
      .replace(/\/+$/u, '')
      .split(/[\\/]/u)
      .pop() ?? '';
  return { ...readAddress(name), url: address.url };
}
