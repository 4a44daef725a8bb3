import type { Finding, Linter } from '@zhengming/core';
import type { Sighting } from './proposal.ts';
import { createTally, type Example, pairKey, partsOf } from './tally.ts';

const MOST_PAIRS = 200_000;
/** The rules that find forms which no pack lists. */
const DERIVED: ReadonlySet<string> = new Set(['derived-name', 'guessed-name', 'link-name']);
const DECORATION = /[【】《》“”*_`[\]]|\([^)]*\)/gu;

/** Collects the forms of names that no pack lists. */
export interface Derived {
  add(text: string, path: string, exampleAt: (offset: number) => Example): void;
  sightings(): readonly Sighting[];
}

/** Makes a collection of what a linter derives, in bounded memory. */
export function createDerived(linter: Linter): Derived {
  const tally = createTally(MOST_PAIRS);
  const add = ({ text, expected }: Finding, example: Example): void => {
    const rendering = text.replace(DECORATION, '').replace(/\s+/gu, ' ').trim();
    tally.add(pairKey(rendering, expected[0] ?? ''), example);
  };
  return {
    add(text, path, exampleAt) {
      for (const finding of linter.lint(text, { path }).findings) {
        if (DERIVED.has(finding.rule)) add(finding, exampleAt(finding.range.start));
      }
    },
    sightings: () =>
      [...tally.entries()].map(([key, { documents, examples }]) => {
        const [rendering, name] = partsOf(key);
        return { source: 'derived', rendering, name, documents, examples };
      }),
  };
}
