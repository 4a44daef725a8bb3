import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Asked, Command, Operands } from './command.ts';
import { HELP_OPTION } from './help.ts';
import type { OptionTable, ValuesOf } from './option.ts';
import { UsageError } from './usageError.ts';

/**
 * Reads what stands behind the name of a command. Gives `help` where that is asked for, whatever else is.
 * @throws {UsageError}
 */
export function readArguments<Table extends OptionTable>(
  { options, operands }: Command<Table>,
  args: readonly string[],
): Asked<Table> | 'help' {
  const { values, positionals } = parse(args, { ...options, help: HELP_OPTION });
  if (values.has('help')) return 'help';
  checkOperands(positionals, operands);
  const read = Object.entries(options).map(([name, option]) => {
    return [name, option.read(values.get(name) ?? [], `--${name}`)];
  });
  return { values: Object.fromEntries(read) as ValuesOf<Table>, operands: positionals };
}

interface Parsed {
  /** What each option was given, each time that it was. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly positionals: readonly string[];
}

function parse(args: readonly string[], table: OptionTable): Parsed {
  const options: ParseArgsOptionsConfig = {};
  for (const [name, { takes, short }] of Object.entries(table)) {
    const type = takes === 'nothing' ? 'boolean' : 'string';
    options[name] = { type, multiple: true, ...(short !== undefined && { short }) };
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
    });
    const given = Object.entries(values).map(([name, value]) => {
      const all = [value].flat().map((one) => (typeof one === 'string' ? one : ''));
      return [name, all] as const;
    });
    return { values: new Map(given), positionals };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // What follows the first sentence is about arguments that start with a hyphen.
    throw new UsageError(error.message.split('. ')[0] ?? error.message);
  }
}

const NONE: Operands = { what: 'options only', least: 0, most: 0 };

function checkOperands(given: readonly string[], expected: Operands | undefined): void {
  const { what, least, most } = expected ?? NONE;
  if (given.length < least) {
    throw new UsageError(`Unexpected end of the command line, expected ${what}`);
  }
  if (most === undefined || given.length <= most) return;
  const expectation = most === 0 ? what : 'the end of the command line';
  throw new UsageError(`Unexpected \`${given[most]}\`, expected ${expectation}`);
}
