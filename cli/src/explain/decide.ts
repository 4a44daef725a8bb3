import { type Finding, spellingOf } from '@zhengming/core';
import {
  type ConfigurationLayer,
  type TracedValue,
  traceLayers,
} from '@zhengming/server/configuration';

/** What a finding is looked up by in a configuration. */
export type Decided = Pick<Finding, 'rule' | 'entry' | 'text' | 'confidence'>;

/** The values of a configuration that bear on a finding, the first of which decides how it is shown. */
export function deciding(
  layers: readonly ConfigurationLayer[],
  { rule, entry, text, confidence }: Decided,
): readonly TracedValue[] {
  const traced = traceLayers(layers);
  const find = (setting: TracedValue['setting'], isIt: (member: string) => boolean) =>
    traced.findLast((one) => one.setting === setting && isIt(one.member ?? ''));
  return [
    find('renderings', (member) => spellingOf(member) === spellingOf(text)),
    find('entries', (member) => member === entry),
    find('rules', (member) => member === rule),
    find('severity', (member) => member === confidence),
  ].filter((value) => value !== undefined);
}
