import { checkCommand } from '../../cli/src/check/command.ts';
import type { Command } from '../../cli/src/commands/command.ts';
import type { Option } from '../../cli/src/commands/option.ts';
import { withBetween } from './between.ts';

/** The commands whose options a page has a table of. */
const COMMANDS: readonly Pick<Command, 'name' | 'options'>[] = [checkCommand];

/** A page with the tables of options written anew, each between the comments that ask for it. */
export function withOptions(page: string): string {
  return COMMANDS.reduce(
    (text, { name, options }) =>
      withBetween(text, `<!-- options of ${name} -->`, '<!-- end of options -->', toTable(options)),
    page,
  );
}

function toTable(options: Command['options']): string {
  const rows = Object.entries(options).map(([name, option]) => toRow(name, option));
  return ['| option | what it does |\n', '| --- | --- |\n', ...rows].join('');
}

function toRow(name: string, { short, placeholder, help, byDefault }: Option<unknown>): string {
  const written = `--${name}${placeholder === undefined ? '' : ` ${placeholder}`}`;
  const names = short === undefined ? [written] : [`-${short}`, written];
  const option = names.map((one) => `\`${one}\``).join(', ');
  const told = byDefault === undefined ? help : `${help}; by default ${byDefault}`;
  return `| ${option.replaceAll('|', '\\|')} | ${told} |\n`;
}
