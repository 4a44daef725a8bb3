import { createLineIndex } from '@zhengming/core';
import { contextAt } from '../report/context.ts';
import { surroundingsOf } from '../report/surroundings.ts';
import type { Accepted, AcceptedByFile, Moved } from './baseline.ts';

/** A file that the baseline does not know, by what it would call it. */
export interface Newcomer {
  readonly name: string;
  readonly text: string;
}

/** How much of what is accepted in a file must stand in another for it to be the same: half, as to Git. */
const LEAST_SHARE = 0.5;

/**
 * Tells which newcomer is which of the files that are gone: the one in which most of what was accepted stands,
 * with the same text around it. Each is one at most, so that a copy is new.
 */
export function followMoved(gone: AcceptedByFile, newcomers: Iterable<Newcomer>): readonly Moved[] {
  const search = createSearch(gone);
  const pairs: Pair[] = [];
  for (const { name, text } of newcomers) {
    for (const [from, found] of search(text)) {
      const share = found / (gone[from]?.length ?? 1);
      if (share >= LEAST_SHARE) pairs.push({ from, to: name, share });
    }
  }
  const taken = new Set<string>();
  return pairs.sort(bySimilarity).flatMap(({ from, to }) => {
    if (taken.has(from) || taken.has(to)) return [];
    taken.add(from).add(to);
    return [{ from, to }];
  });
}

interface Pair extends Moved {
  /** How much of what was accepted is there. */
  readonly share: number;
}

/** The most similar first; of the same similarity those that kept their names, and then in order of names. */
function bySimilarity(a: Pair, b: Pair): number {
  const byShare = b.share - a.share || Number(keepsName(b)) - Number(keepsName(a));
  return byShare || compareTexts(a.from, b.from) || compareTexts(a.to, b.to);
}

function keepsName({ from, to }: Moved): boolean {
  return lastPart(from) === lastPart(to);
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** How much of what was accepted in each file that is gone stands in a text, by file. */
type Search = (text: string) => ReadonlyMap<string, number>;

function createSearch(gone: AcceptedByFile): Search {
  const files = new Map<string, Map<string, number>>();
  const forms = new Set<string>();
  for (const [file, list] of Object.entries(gone)) {
    for (const accepted of list) {
      forms.add(accepted.text);
      const key = keyOf(accepted);
      const counts = files.get(key) ?? new Map<string, number>();
      files.set(key, counts.set(file, (counts.get(file) ?? 0) + 1));
    }
  }
  // The longest first, as that is what is found where one begins another.
  const ordered = [...forms].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(ordered.map(toPattern).join('|'), 'gu');
  return (text) => {
    const found = new Map<string, number>();
    for (const [key, times] of countPlaces(text, pattern)) {
      for (const [file, most] of files.get(key) ?? []) {
        found.set(file, (found.get(file) ?? 0) + Math.min(times, most));
      }
    }
    return found;
  };
}

/** A pattern that a text alone matches. */
function toPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

/** How often each form stands in a text, with what stands around it. */
function countPlaces(text: string, pattern: RegExp): ReadonlyMap<string, number> {
  const lines = createLineIndex(text);
  const counts = new Map<string, number>();
  for (const { 0: form, index } of text.matchAll(pattern)) {
    const context = contextAt(text, lines, { start: index, end: index + form.length });
    const key = keyOf({ text: form, ...surroundingsOf(context) });
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** A finding without its name, which only a check knows. */
function keyOf({ text, before, after }: Pick<Accepted, 'text' | 'before' | 'after'>): string {
  return JSON.stringify([text, before, after]);
}
