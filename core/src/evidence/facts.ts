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

/** A name in the document; `range` is into the source. */
export interface Sighting {
  readonly range: Range;
}

/** What a document says that bears on its names, gathered once. */
export interface Facts {
  /** The file name and the address of the original, as far as known. */
  readonly titles: readonly Address[];
  /** Where each entry stands in a right form, by entry id. */
  readonly sightings: ReadonlyMap<string, readonly Sighting[]>;
}

export function gatherFacts(
  prose: Prose,
  runs: readonly MatchedRun[],
  context: DocumentContext,
): Facts {
  const sightings = new Map<string, Sighting[]>();
  for (const { run, matches } of runs) {
    for (const match of matches) {
      for (const entry of match.accepted) {
        const sighting = { range: sourceRange(run, match.range) };
        const known = sightings.get(entry.id);
        if (known) known.push(sighting);
        else sightings.set(entry.id, [sighting]);
      }
    }
  }
  const titles = [context.path, prose.sourceUrl]
    .filter((address) => address !== undefined)
    .map((address) => lastSegment(readAddress(address)));
  return { titles, sightings };
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
