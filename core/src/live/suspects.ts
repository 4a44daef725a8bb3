import type { Facts, MatchedRun } from '../evidence/facts.ts';
import { readSource } from '../evidence/source.ts';
import { mayBeSupported } from '../evidence/support.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Piece } from './piece.ts';
import type { View } from './view.ts';

/** What is known of a document beside the sources of its pieces. */
export interface SuspectOptions
  extends Pick<View, 'hasReferences' | 'linkTo' | 'runsOf' | 'acceptedOf'> {
  readonly titleHolding: Facts['titleHolding'];
}

/**
 * The indices of the pieces of a document that must be read: those that may hold something wrong, without
 * those of which is clear that nothing in the document speaks for what they may hold.
 */
export function findSuspects(
  glossary: Glossary,
  list: readonly Piece[],
  { titleHolding, linkTo, hasReferences, runsOf, acceptedOf }: SuspectOptions,
): readonly number[] {
  const all: number[] = [];
  list.forEach((piece, index) => {
    if (piece.scan().mayBeWrong) all.push(index);
  });
  if (all.length === 0) return [];
  const mayRefer = hasReferences();
  const accepted = new Set<string>();
  for (const index of list.keys()) for (const key of acceptedOf(index)) accepted.add(key);
  const support = { accepted, titleHolding, linkTo };
  const suspects = new Set<number>();
  // What is certain in one piece speaks for the other renderings of its entry.
  const meant = new Set<string>();
  for (const index of all) {
    const piece = list[index];
    if (!piece) continue;
    const { wrong, misspelt, isUnclear } = piece.scan();
    if (isUnclear) {
      suspects.add(index);
      for (const id of readIn(runsOf(index))) meant.add(id);
      continue;
    }
    if (misspelt.length > 0) suspects.add(index);
    for (const id of misspelt) meant.add(id);
    const source = readSource(piece.text, mayRefer);
    for (const meaning of wrong) {
      if (!mayBeSupported(glossary, support, meaning, source)) continue;
      suspects.add(index);
      meant.add(meaning.entry.id);
    }
  }
  const mayMean = (index: number): boolean =>
    list[index]?.scan().wrong.some(({ entry }) => meant.has(entry.id)) === true;
  return all.filter((index) => suspects.has(index) || mayMean(index));
}

/** The entries of which something wrong may stand in what was read. */
function* readIn(runs: readonly MatchedRun[]): Generator<string> {
  for (const { matches } of runs) {
    for (const { readings } of matches) for (const { entry } of readings) yield entry.id;
  }
}
