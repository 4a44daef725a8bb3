import type { Command } from './command.ts';
import { COMMANDS } from './list.ts';
import { flag, type Option } from './option.ts';

/** What every command has. */
export const HELP_OPTION = flag('print this', 'h');

/** Terminals are at least so wide, as a rule; longer lines are broken. */
const WIDTH = 100;

/** Where the second column begins. */
const INDENT = 23;

/** What `zhengming --help` prints. */
export function describeAll(): string {
  const width = Math.max(...COMMANDS.map(({ usage }) => usage.length)) + 3;
  return `zhengming: finds names of projects and products that a translation got wrong

Usage:
${COMMANDS.map(({ usage, summary }) => `  zhengming ${usage.padEnd(width)}${summary}\n`).join('')}
Options:
  -h, --help      print this, or the help of a command
      --version   print the version
`;
}

/** What `--help` prints behind the name of a command. */
export function describeCommand(command: Command): string {
  const [first = '', ...others] = command.usage;
  const usage = [`Usage: zhengming ${first}`, ...others.map((one) => `       zhengming ${one}`)];
  const options = Object.entries({ ...command.options, help: HELP_OPTION });
  return [
    usage,
    ...command.description.map((paragraph) => breakLines(paragraph, WIDTH)),
    ['Options:', ...options.flatMap(([name, option]) => describeOption(name, option))],
    ...(command.notes ?? []).map((note) => breakLines(note, WIDTH)),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** An option as it is written, and what it is for beside it or, where it is long, below. */
function describeOption(name: string, option: Option<unknown>): readonly string[] {
  const short = option.short === undefined ? '' : `-${option.short}, `;
  const placeholder = option.placeholder === undefined ? '' : ` ${option.placeholder}`;
  const written = `  ${short}--${name}${placeholder}`;
  const byDefault = option.byDefault === undefined ? '' : ` (default: ${option.byDefault})`;
  const lines = breakLines(option.help + byDefault, WIDTH - INDENT);
  if (written.length > INDENT - 2) return [written, ...lines.map(indent)];
  return [written.padEnd(INDENT) + lines[0], ...lines.slice(1).map(indent)];
}

function indent(line: string): string {
  return ' '.repeat(INDENT) + line;
}

/** Breaks a text between words, so that no line is longer than `width` unless one word is. */
function breakLines(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  return [...lines, line];
}
