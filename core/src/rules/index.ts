import type { Entry } from '../glossary/entry.ts';
import type { Rule } from './rule.ts';
import { spelling } from './spelling.ts';
import { wrongName } from './wrong-name.ts';
import { wrongTerm } from './wrong-term.ts';

/** All rules; the first that covers a wrong rendering reports it. */
export const RULES: readonly Rule[] = [spelling, wrongTerm, wrongName];

/** The rule that reports `found` in the place of `expected`. */
export function ruleFor(found: string, expected: string, entry: Entry): Rule {
  return RULES.find((rule) => rule.covers(found, expected, entry)) ?? wrongName;
}
