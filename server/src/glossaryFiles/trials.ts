import {
  createLinter,
  type Entry,
  type Glossary,
  OPTIONAL_RULES,
  type Problem,
} from '@zhengming/core';
import { type FailedTrial, tryOwnWords, tryRendering } from '@zhengming/glossary/trial';
import type { Project } from '../projects.ts';

/**
 * What the entries of glossary files say of themselves and what does not come true: a sentence that should
 * be flagged and is not, one that is flagged and should not be, a name that another entry takes for wrong.
 * Only those of files: the built-in glossary is tried out before it ships. And none of what has a problem
 * already: where a rendering is left out for it, it is no wonder that its sentences fail.
 */
export function findFailedTrials(
  projects: readonly Project[],
  problems: readonly Problem[],
): readonly FailedTrial[] {
  const glossaries = new Set(projects.map(({ linter }) => linter.glossary));
  const places = new Set(problems.map(placeOf));
  const failed = [...glossaries].flatMap(failedTrialsOf).filter((one) => !places.has(placeOf(one)));
  // A file that several folders name is tried out with each of their glossaries.
  return [...new Map(failed.map((one) => [`${placeOf(one)}: ${one.message}`, one])).values()];
}

function placeOf({ origin }: Problem): string {
  return `${origin.file}:${origin.line}:${origin.column}`;
}

const known = new WeakMap<Glossary, readonly FailedTrial[]>();

function failedTrialsOf(glossary: Glossary): readonly FailedTrial[] {
  const found = known.get(glossary) ?? tryGlossary(glossary);
  known.set(glossary, found);
  return found;
}

function tryGlossary(glossary: Glossary): readonly FailedTrial[] {
  const linter = createLinter(glossary, { minConfidence: 'likely', disabledRules: OPTIONAL_RULES });
  return [...glossary.entries.values()].flatMap((entry) => {
    const own = entry.renderings.filter(isOfFile);
    return [
      ...(isOfFile(entry) ? tryOwnWords(linter, entry) : []),
      ...own.flatMap((rendering) => tryRendering(linter, entry, rendering)),
    ];
  });
}

/** Only files that a configuration names have absolute paths. */
function isOfFile({ origin }: Pick<Entry, 'origin'>): boolean {
  return origin.file.startsWith('/');
}
