import type { Facts } from '../evidence/facts.ts';
import { mayBeSupported } from '../evidence/support.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Piece } from './piece.ts';

/** Without these a source is prose as it stands, but for what its lines begin with, and holds no links. */
const MARKUP = /[[\]\\*_~`<&]/u;

/** The entries and subjects that may stand in a document; `undefined` where its sources do not tell. */
function acceptedIn(list: readonly Piece[]): ReadonlySet<string> | undefined {
  const all = new Set<string>();
  for (const piece of list) {
    const { accepted, isUnclear } = piece.scan();
    if (isUnclear) return undefined;
    for (const key of accepted) all.add(key);
  }
  return all;
}

/**
 * The indices of the pieces of a document that must be read: those that may hold something wrong, without
 * those of which is clear that nothing in the document speaks for what they may hold.
 */
export function findSuspects(
  glossary: Glossary,
  list: readonly Piece[],
  facts: Pick<Facts, 'titleHolding' | 'linkTo'>,
): readonly number[] {
  const all = [...list.keys()].filter((index) => list[index]?.scan().mayBeWrong);
  const accepted = all.length > 0 ? acceptedIn(list) : undefined;
  if (!accepted) return all;
  const support = { accepted, ...facts };
  const isSuspect = ({ text, scan }: Piece): boolean => {
    const { isSure, wrong } = scan();
    if (isSure || MARKUP.test(text)) return true;
    return [...wrong].some((meaning) => mayBeSupported(glossary, support, meaning, text));
  };
  return withMeant(list, all, isSuspect);
}

/** Adds to the suspects what they may speak for: other renderings of the entries that they may mean. */
function withMeant(
  list: readonly Piece[],
  all: readonly number[],
  isSuspect: (piece: Piece) => boolean,
): readonly number[] {
  const suspects = new Set<number>();
  const meant = new Set<string>();
  const add = (index: number): void => {
    suspects.add(index);
    const scan = list[index]?.scan();
    for (const { entry } of scan?.wrong ?? []) meant.add(entry.id);
    for (const id of scan?.misspelt ?? []) meant.add(id);
  };
  let rest: readonly number[] = all;
  for (let isFirst = true, size = -1; size !== suspects.size; isFirst = false) {
    size = suspects.size;
    rest = rest.filter((index) => {
      const piece = list[index];
      if (!piece) return false;
      const isOne = isFirst
        ? isSuspect(piece)
        : [...piece.scan().wrong].some(({ entry }) => meant.has(entry.id));
      if (isOne) add(index);
      return !isOne;
    });
  }
  return all.filter((index) => suspects.has(index));
}
