import type { Finding, Glossary } from '@zhengming/core';
import type { JudgedLabel } from './judge.ts';
import { touches } from './judge.ts';
import type { PlacedLabel } from './set.ts';

/** Why a label was missed, from what the glossary lacks most to what it lacks least. */
export const MISSES = ['name unknown', 'rendering unknown', 'evidence too weak'] as const;

export type Miss = (typeof MISSES)[number];

/** Says why a label was missed. `possible`: the findings of its article that were not counted. */
export type ExplainMiss = (missed: JudgedLabel, possible: readonly Finding[]) => Miss;

/** Makes what explains misses by what a glossary holds. */
export function createExplainMiss(glossary: Glossary): ExplainMiss {
  const names = new Set<string>();
  const listed = new Set<string>();
  for (const { name, accept, original, renderings } of glossary.entries.values()) {
    for (const form of [name, ...accept, ...original]) names.add(squeeze(form));
    for (const { text } of renderings) listed.add(squeeze(text));
  }
  const isKnown = ({ canonical, also }: PlacedLabel): boolean =>
    [canonical, ...also].some((form) => names.has(squeeze(form)));

  return ({ article, label }, possible) => {
    const isSeen = possible.some((finding) => touches(article.text, finding, label.range));
    if (isSeen || listed.has(squeeze(label.text))) return 'evidence too weak';
    return isKnown(label) ? 'rendering unknown' : 'name unknown';
  };
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, '').toLowerCase();
}
