import { type Entry, type Linter, type Rendering, spellingOf } from '@zhengming/core';
import { type AuditProblem, problemOf } from './problem.ts';

/** A rendering and what it is replaced by. */
interface Replacement {
  readonly rendering: Rendering;
  readonly by: string;
}

/**
 * Checks that putting a name right ends there: that no replacement is a wrong rendering itself, whatever its
 * condition, and that the linter finds nothing in it.
 */
export function auditChains(linter: Linter, entries: readonly Entry[]): readonly AuditProblem[] {
  const replacements = entries.flatMap((entry) =>
    entry.renderings.map((rendering) => ({ rendering, by: rendering.expected ?? entry.name })),
  );
  const byText = new Map(replacements.map((one) => [spellingOf(one.rendering.text), one]));
  return replacements.flatMap((one) => [
    ...auditReplacement(one, byText),
    ...(one.rendering.expected === undefined ? [] : auditExpected(linter, one)),
  ]);
}

/** Names are linted among the glossary's own words; what else a rendering expects is linted here. */
function auditExpected(linter: Linter, { rendering, by }: Replacement): readonly AuditProblem[] {
  const { text, origin } = rendering;
  return linter.lint(by).findings.map(({ message }) => {
    const chain = `Unexpected chain \`${text}\` → \`${by}\`, expected what is right: ${message}`;
    return problemOf('chain', origin, chain);
  });
}

function auditReplacement(
  start: Replacement,
  byText: ReadonlyMap<string, Replacement>,
): readonly AuditProblem[] {
  const steps = [start.rendering.text, start.by];
  const seen = new Set([spellingOf(start.rendering.text)]);
  let next = byText.get(spellingOf(start.by));
  // A cycle ends where it comes back to any of its steps.
  while (next && !seen.has(spellingOf(next.rendering.text))) {
    seen.add(spellingOf(next.rendering.text));
    steps.push(next.by);
    next = byText.get(spellingOf(next.by));
  }
  if (steps.length === 2 && !next) return [];
  const shown = steps.map((step) => `\`${step}\``).join(' → ');
  const what = next ? 'cycle' : 'chain';
  const message = `Unexpected ${what} of replacements ${shown}, expected one that is right at once`;
  return [problemOf('chain', start.rendering.origin, message)];
}
