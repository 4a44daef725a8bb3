import { derivedName } from './derived-name.ts';
import { mixedName } from './mixed-name.ts';
import type { Rule, WrongForm } from './rule.ts';
import { spelling } from './spelling.ts';
import { wrongName } from './wrong-name.ts';
import { wrongTerm } from './wrong-term.ts';

/** All rules; the first that covers a wrong rendering reports it. */
export const RULES: readonly Rule[] = [derivedName, spelling, wrongTerm, mixedName, wrongName];

/** The rule that reports a wrong form. */
export function ruleFor(form: WrongForm): Rule {
  return RULES.find((rule) => rule.covers(form)) ?? wrongName;
}
