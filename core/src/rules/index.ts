import { derivedName } from './derived-name.ts';
import { guessedName } from './guessed-name.ts';
import { linkName } from './link-name.ts';
import { mixedName } from './mixed-name.ts';
import type { Rule, WrongForm } from './rule.ts';
import { spelling } from './spelling.ts';
import { wrongName } from './wrong-name.ts';
import { wrongTerm } from './wrong-term.ts';

/** All rules; the first that covers a wrong rendering reports it. */
export const RULES: readonly Rule[] = [
  linkName,
  derivedName,
  guessedName,
  spelling,
  wrongTerm,
  mixedName,
  wrongName,
];

/** The rules that are off until somebody turns them on. */
export const OPTIONAL_RULES: ReadonlySet<string> = new Set(
  RULES.filter(({ isOptional }) => isOptional === true).map(({ id }) => id),
);

/** The rule that reports a wrong form. */
export function ruleFor(form: WrongForm): Rule {
  return RULES.find((rule) => rule.covers(form)) ?? wrongName;
}
