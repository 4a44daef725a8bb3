import type { Entry, Rendering } from '@zhengming/core';
import { type AuditProblem, problemOf } from './problem.ts';

/** The target of a link: what differs from entry to entry in a sentence that is the same otherwise. */
const TARGET = /\]\([^)]*\)/gu;

/** A sentence that must be flagged, with where it stands. */
interface Example {
  readonly entry: Entry;
  readonly rendering: Rendering;
  readonly sentence: string;
}

/**
 * Checks that no two entries have the same sentence to flag but for the rendering and the target of a link. One
 * that suits any name does not show what tells the two readings of this one apart.
 */
export function auditTemplates(entries: readonly Entry[]): readonly AuditProblem[] {
  const first = new Map<string, Example>();
  return examplesOf(entries).flatMap((example) => {
    const { entry, rendering, sentence } = example;
    const words = sentence.replaceAll(rendering.text, '…').replaceAll(TARGET, ']');
    const known = first.get(words);
    if (!known) first.set(words, example);
    if (!known || known.entry.id === entry.id) return [];
    const message = `Unexpected example “${sentence}”, expected one of its own: \`${known.entry.id}\` says the same`;
    return [problemOf('template', rendering.origin, message)];
  });
}

function examplesOf(entries: readonly Entry[]): readonly Example[] {
  return entries.flatMap((entry) =>
    entry.renderings.flatMap((rendering) =>
      rendering.flag.map((sentence) => ({ entry, rendering, sentence })),
    ),
  );
}
