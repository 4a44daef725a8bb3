import { type InspectedSwitch, localize, type SwitchAction } from '@zhengming/core';
import type { Style } from '../describe.ts';

/** What a switch does, in paragraphs. */
export function describeSwitch(one: InspectedSwitch, style: Style): readonly string[] {
  if (!one.action) return [];
  const ids = one.ids.map(({ text }) => `\`${text}\``).join(localize`, `);
  const what = DOES[one.action](ids === '' ? localize`all findings` : ids);
  const texts = [...new Set(one.silenced.map(({ text }) => `“${style.text(text)}”`))];
  return [
    what,
    ...(one.reason === undefined ? [] : [localize`Reason: ${style.text(one.reason)}`]),
    ...(texts.length === 0 ? [] : [localize`Not reported: ${texts.join(localize`, `)}`]),
  ];
}

const DOES: Readonly<Record<SwitchAction, (ids: string) => string>> = {
  'disable-next-line': (ids) => localize`Switches off ${ids} on the next line.`,
  'disable-line': (ids) => localize`Switches off ${ids} on this line.`,
  disable: (ids) => localize`Switches off ${ids} from here on.`,
  enable: (ids) => localize`Switches on again what was switched off before: ${ids}.`,
};

/** Why a finding is not reported, in one paragraph. */
export function describeSilenced(text: string, { reason }: InspectedSwitch, style: Style): string {
  const found = style.text(text);
  return reason === undefined
    ? localize`“${found}” is not reported: a comment switches it off.`
    : localize`“${found}” is not reported: ${style.text(reason)}`;
}
