import type { Origin, Problem } from '@zhengming/core';

/** What the audit looks for, each with what it means. */
export const PROBLEM_CLASSES = {
  schema: 'A file is not what the format says.',
  duplicate: 'Something is said twice: an entry, a name, a form, a home, a rendering.',
  contradiction: 'Two entries, or two parts of one, cannot both be right.',
  short: 'A rendering of one letter, which says too little to stand alone.',
  own: 'The glossary finds something wrong in its own names, forms, expectations, notes or words.',
  example: 'An example is missing or does not hold.',
  template: 'Two entries have the same sentence to flag, which suits any name.',
  background: 'People write a rendering that is called wrong wherever it stands.',
  counts: 'The recorded counts are not those of the renderings there are.',
  chain: 'What a rendering is replaced by would be replaced again.',
  source: 'The name is spelt otherwise than the addresses of its project.',
} as const;

export type ProblemClass = keyof typeof PROBLEM_CLASSES;

/** Something that the audit found, with its class. */
export interface AuditProblem extends Problem {
  readonly class: ProblemClass;
}

/** Makes a problem of a class. */
export function problemOf(kind: ProblemClass, origin: Origin, message: string): AuditProblem {
  return { class: kind, origin, message };
}

/** Gives a problem of reading or compiling its class. */
export function classify(problem: Problem): AuditProblem {
  return { ...problem, class: problem.code ?? 'schema' };
}
