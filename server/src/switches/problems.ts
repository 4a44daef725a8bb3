import {
  type InspectedSwitch,
  localize,
  type Range,
  RULES,
  SWITCH_ACTIONS,
  SWITCH_MARK,
  type SwitchId,
  type TextEdit,
} from '@zhengming/core';
import type { Analysis } from '../analysis.ts';
import { toLinterOptions } from '../configuration/index.ts';
import { nearestOf } from '../configuration/nearest.ts';
import { switchesOf } from './inspect.ts';
import { removalOf, removalOfId } from './removal.ts';

/** Something wrong with a switch, and how it can be put right. */
export interface SwitchProblem {
  readonly code: 'unknown-switch' | 'unused-switch';
  readonly range: Range;
  readonly message: string;
  /** Best first. */
  readonly fixes: readonly SwitchFix[];
}

export interface SwitchFix {
  readonly title: string;
  readonly edit: TextEdit;
}

/** What is misspelt in the switches of a document, and what of them does nothing. */
export function switchProblems(analysis: Analysis): readonly SwitchProblem[] {
  return switchesOf(analysis).flatMap((one) => problemsOf(analysis, one));
}

function problemsOf(analysis: Analysis, one: InspectedSwitch): readonly SwitchProblem[] {
  const { text } = analysis.linted;
  if (!one.action) return [misspelt(text, one)];
  const unknown = one.ids.filter((id) => !id.isUsed && !isKnown(analysis, id));
  if (unknown.length > 0) return unknown.map((id) => unknownId(analysis, one, id));
  const idle = one.ids.filter((id) => !id.isUsed && !isOff(analysis, id));
  if (one.isUsed) return idle.map((id) => unusedId(text, one, id));
  const mayBeUsed = one.ids.length > 0 && idle.length < one.ids.length && one.action !== 'enable';
  return mayBeUsed ? [] : [unused(text, one)];
}

function misspelt(text: string, one: InspectedSwitch): SwitchProblem {
  const found = text.slice(one.actionRange.start, one.actionRange.end);
  const names = SWITCH_ACTIONS.map((action) => `${SWITCH_MARK}${action}`);
  const nearest = nearestOf(found, names);
  const expected = nearest === undefined ? names.map(quote).join(localize` or `) : quote(nearest);
  return {
    code: 'unknown-switch',
    range: one.actionRange,
    message: localize`Unexpected \`${found}\`, expected ${expected}`,
    fixes: [
      ...(nearest === undefined ? [] : [replacement(found, nearest, one.actionRange)]),
      removal(text, one),
    ],
  };
}

function unknownId(analysis: Analysis, one: InspectedSwitch, id: SwitchId): SwitchProblem {
  const { text, project } = { text: analysis.linted.text, project: analysis.project };
  const nearest = nearestOf(id.text.toLowerCase(), [
    ...RULES.map((rule) => rule.id),
    ...project.linter.glossary.entries.keys(),
  ]);
  return {
    code: 'unknown-switch',
    range: id.range,
    message:
      nearest === undefined
        ? localize`Unexpected id \`${id.text}\`, expected that of a rule or of a name`
        : localize`Unexpected id \`${id.text}\`, expected \`${nearest}\``,
    fixes: [
      ...(nearest === undefined ? [] : [replacement(id.text, nearest, id.range)]),
      removalOfOne(text, one, id),
    ],
  };
}

function unusedId(text: string, one: InspectedSwitch, id: SwitchId): SwitchProblem {
  return {
    code: 'unused-switch',
    range: id.range,
    message: localize`Nothing is found that \`${id.text}\` in this comment would switch off`,
    fixes: [removalOfOne(text, one, id)],
  };
}

function unused(text: string, one: InspectedSwitch): SwitchProblem {
  return {
    code: 'unused-switch',
    range: one.range,
    message:
      one.action === 'enable'
        ? localize`Nothing is switched off that this comment would switch on again`
        : localize`Nothing is found that this comment would switch off`,
    fixes: [removal(text, one)],
  };
}

function replacement(found: string, expected: string, range: Range): SwitchFix {
  return {
    title: localize`Replace “${found}” with “${expected}”`,
    edit: { range, text: expected },
  };
}

function removal(text: string, { range }: InspectedSwitch): SwitchFix {
  return { title: localize`Remove this comment`, edit: removalOf(text, range) };
}

/** The last id of a switch is not taken away alone: without ids it would switch off everything. */
function removalOfOne(text: string, one: InspectedSwitch, id: SwitchId): SwitchFix {
  if (one.ids.length === 1) return removal(text, one);
  return {
    title: localize`Remove “${id.text}” from this comment`,
    edit: removalOfId(text, id.range),
  };
}

function isKnown({ project }: Analysis, { text }: SwitchId): boolean {
  const id = text.toLowerCase();
  return RULES.some((rule) => rule.id === id) || project.linter.glossary.entries.has(id);
}

/** What is turned off in the configuration may be meant for when it is on. */
function isOff({ project }: Analysis, { text }: SwitchId): boolean {
  const { disabledRules, disabledEntries } = toLinterOptions(project.configuration);
  const id = text.toLowerCase();
  return disabledRules?.has(id) === true || disabledEntries?.has(id) === true;
}

function quote(text: string): string {
  return `\`${text}\``;
}
