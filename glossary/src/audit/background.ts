import type { Entry } from '@zhengming/core';
import type { Counts, ReadCounts } from '../counts/counts.ts';
import { type AuditProblem, problemOf } from './problem.ts';

/** Checks that what people write is not called wrong wherever it stands. */
export function auditBackground(
  entries: readonly Entry[],
  counts: Counts,
): readonly AuditProblem[] {
  return entries
    .flatMap((entry) => entry.renderings)
    .filter(({ when }) => when === 'always')
    .flatMap(({ text, origin }) => {
      const human = counts.get(text)?.human ?? 0;
      if (human === 0) return [];
      const message = `Unexpected \`${text}\` as wrong wherever it stands, expected a condition: translations by people have it ${human} times`;
      return [problemOf('background', origin, message)];
    });
}

/** Checks that all renderings are counted, and nothing else. */
export function auditCounts(
  entries: readonly Entry[],
  texts: readonly string[],
  { counts, origins, problems }: ReadCounts,
): readonly AuditProblem[] {
  const known = new Set(texts);
  const uncounted = entries
    .flatMap((entry) => entry.renderings)
    .filter(({ text }) => !counts.has(text))
    .map(({ text, origin }) =>
      problemOf(
        'counts',
        origin,
        `Unexpected rendering \`${text}\` without a count, expected that of \`npm run counts\``,
      ),
    );
  const left = [...origins]
    .filter(([text]) => !known.has(text))
    .map(([text, origin]) =>
      problemOf(
        'counts',
        origin,
        `Unexpected count of \`${text}\`, expected a rendering of the packs: \`npm run counts\` counts anew`,
      ),
    );
  return [
    ...problems.map(({ origin, message }) => problemOf('counts', origin, message)),
    ...uncounted,
    ...left,
  ];
}
