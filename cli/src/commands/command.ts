import type { ExitCode } from '../exitCode.ts';
import type { Terminal } from '../terminal.ts';
import type { OptionTable, ValuesOf } from './option.ts';

/** What a command was asked. */
export interface Asked<Table extends OptionTable = OptionTable> {
  readonly values: ValuesOf<Table>;
  /** What stands on the command line besides options, in order. */
  readonly operands: readonly string[];
}

/** What a command takes besides options. */
export interface Operands {
  /** In words, for messages: `a file or a folder`. */
  readonly what: string;
  readonly least: number;
  /** `undefined`: any number. */
  readonly most?: number;
}

/** A command of `zhengming`, such as `check`. Its help is made from what it says of itself. */
export interface Command<Table extends OptionTable = OptionTable> {
  readonly name: string;
  /** What may follow `zhengming`, a line for each way. */
  readonly usage: readonly string[];
  /** What it does, in paragraphs; the help breaks their lines. */
  readonly description: readonly string[];
  /** All but `--help`, which every command has. */
  readonly options: Table;
  /** `undefined`: options are all it takes. */
  readonly operands?: Operands;
  /** What stands at the end of its help, line by line. */
  readonly notes?: readonly string[];
  /**
   * Does it, and gives the exit code; `undefined` while it runs on as a server.
   * @throws {UsageError}
   */
  run(asked: Asked<Table>, terminal: Terminal): Promise<ExitCode | undefined>;
}

/** Gives a command as it is; its options' values have the types that its table says. */
export function defineCommand<const Table extends OptionTable>(
  command: Command<Table>,
): Command<Table> {
  return command;
}
