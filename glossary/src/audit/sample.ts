import { createHash } from 'node:crypto';
import type { Entry, Rendering } from '@zhengming/core';
import type { Counts } from '../counts/counts.ts';

/** How entries are drawn. */
export interface SampleOptions {
  readonly seed: number;
  readonly count: number;
}

/**
 * Draws entries at random for reading: the first `count` in the order of a hash of seed and id. Whoever has
 * the same entries and the same seed draws the same ones.
 */
export function drawEntries(
  entries: readonly Entry[],
  { seed, count }: SampleOptions,
): readonly Entry[] {
  return entries
    .map((entry) => ({ entry, key: sha256(`${seed}:${entry.id}`) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, count)
    .map(({ entry }) => entry);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * An entry whole, a line for each thing that it says, below a line with its place: what a reader has to judge.
 * Behind each rendering stands how often translations by machines and by people have it.
 */
export function describeEntry(entry: Entry, counts: Counts): string {
  const { origin, name, kind, accept, original, homes, near, subject, note, renderings } = entry;
  return [
    `glossary/${origin.file}:${origin.line}`,
    `${name}, ${kind}`,
    ...line('original', original.filter((one) => one !== name).join(' | ')),
    ...line('accept', accept.join(' | ')),
    ...line('homes', homes.join(' ')),
    ...line('near', near.join(' ')),
    ...line('subject', subject.join(' ')),
    ...line('note', note ?? ''),
    ...renderings.flatMap((rendering) => describeRendering(rendering, counts)),
  ].join('\n');
}

function describeRendering(rendering: Rendering, counts: Counts): readonly string[] {
  const { text, when, expected, near, subject, ordinary, unless, flag, pass } = rendering;
  const { machine, human } = counts.get(text) ?? { machine: 0, human: 0 };
  const by = typeof when === 'string' ? when : when.join(' ');
  return [
    `  ${text}  ${machine}/${human}  ${by}`,
    ...line('  expected', expected ?? ''),
    ...line('  near', near.join(' ')),
    ...line('  subject', subject.join(' ')),
    ...line('  ordinary', ordinary.join(' ')),
    ...line('  unless', unless.join(' ')),
    ...flag.flatMap((sentence) => line('  flag', sentence)),
    ...pass.flatMap((sentence) => line('  pass', sentence)),
  ];
}

/** A named line, or none where there is nothing to say. */
function line(label: string, value: string): readonly string[] {
  return value === '' ? [] : [`  ${label}: ${value}`];
}
