import type { TestContext } from 'node:test';
import type { FormatName } from '../../../cli/src/report/format.ts';
import type { JsonFinding } from '../../../cli/src/report/formats/json.ts';
import { createFolder, type Ended, GLOSSARY, zhengming } from '../zhengming.ts';

/** Paths and texts with all that a format may have to escape, and findings of every severity. */
export const FILES = {
  'glossary.yaml': GLOSSARY,
  'zhengming.yaml': 'entries: { rust: error }\n',
  'plain.md': '# 标题\n\n我们用开放政策代理，Rust 与铁锈。\n',
  'notes/zhengming.yaml': 'entries: { rust: hint, open-policy-agent: information }\n',
  'notes/二, 50%: <a> & "b" \'c\'.md':
    '用😀“开放政策代理”&<b>Rust</b>就是铁锈 100% 好：一，二。\r\n',
  'over lines.md': '**用**开放\n政策代理，和 `]]>` 一起。\n\n开放政策代理\n',
  'odd.md': '\u0001\u001b[2J开放政策代理\uFFFE\u0000'.replace('\u0000', ''),
  'clean.md': '没有名字。\n',
} as const;

/** The arguments of a check with the tests' own glossary alone. */
export const OWN = ['--no-builtin', '--glossary', 'glossary.yaml'];

/** A check of {@link FILES}: its output in a format, and what was found. */
export interface Sample {
  readonly folder: string;
  readonly ended: Ended;
  readonly findings: readonly JsonFinding[];
}

/** Checks {@link FILES} in a folder of their own. */
export async function checkSample(
  context: TestContext,
  format: FormatName,
  ...args: readonly string[]
): Promise<Sample> {
  const folder = await createFolder(context, FILES);
  const run = (name: FormatName) =>
    zhengming(folder, 'check', '.', ...OWN, '--format', name, ...args);
  const [ended, { stdout }] = await Promise.all([run(format), run('json')]);
  return { folder, ended, findings: JSON.parse(stdout) };
}

/** A line and a column, from 1. */
type Place = readonly [line: number, column: number];

/** A text with `replacement` in the place of what stands between two places. */
export function replaceIn(
  text: string,
  [start, end]: readonly [start: Place, end: Place],
  replacement: string,
): string {
  const lines = text.split(/(?<=\n)/u);
  const offsetOf = ([line, column]: Place) => lines.slice(0, line - 1).join('').length + column - 1;
  return text.slice(0, offsetOf(start)) + replacement + text.slice(offsetOf(end));
}
