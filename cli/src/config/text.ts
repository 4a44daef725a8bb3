import type { TracedValue } from '@zhengming/server/configuration';
import { describePlace } from '../explain/describeValue.ts';
import type { FileConfiguration } from './config.ts';

/** Where the places begin. */
const WIDTH = 40;

/** A configuration as the YAML that would set it, each value with a comment that says where it comes from. */
export function describeConfiguration(
  { file, excluded, leftAlone, values, glossaries, names, renderings }: FileConfiguration,
  folder: string,
): string {
  const settings = [...new Set(values.map(({ setting }) => setting))];
  const lines = settings.flatMap((setting) =>
    describeSetting(
      values.filter((value) => value.setting === setting),
      folder,
    ),
  );
  return [
    `# ${file}${excluded ? ': left out by `exclude`' : ''}`,
    ...(leftAlone === null ? [] : [`# Left alone: ${leftAlone}`]),
    ...lines,
    `# The glossary: ${names} names, ${renderings} wrong renderings`,
    ...glossaries.map((path) => `#   ${path}`),
    '',
  ].join('\n');
}

function describeSetting(values: readonly TracedValue[], folder: string): readonly string[] {
  const [first] = values;
  if (!first) return [];
  const line = (text: string, { origin }: TracedValue): string =>
    `${text.padEnd(WIDTH)} # ${describePlace(origin, folder)}`;
  if (first.member !== undefined) {
    const members = values.map((one) =>
      line(`  ${quote(one.member ?? '')}: ${quote(String(one.value))}`, one),
    );
    return [`${first.setting}:`, ...members];
  }
  if (!isList(first)) return [line(`${first.setting}: ${quote(String(first.value))}`, first)];
  const items = values.map((one) => line(`  - ${quote(String(one.value))}`, one));
  return [`${first.setting}:`, ...items];
}

const LISTS: readonly TracedValue['setting'][] = ['glossaries', 'exclude'];

function isList({ setting }: TracedValue): boolean {
  return LISTS.includes(setting);
}

const PLAIN = /^[\p{L}\d_./-][\p{L}\d_./ -]*$/u;

/** As YAML writes a text: plain where it can be nothing else. */
function quote(text: string): string {
  return PLAIN.test(text) ? text : JSON.stringify(text);
}
