import manifest from '../../package.json' with { type: 'json' };
import { checkCommand } from '../check/command.ts';
import type { ExitCode } from '../exitCode.ts';
import type { Terminal } from '../terminal.ts';
import { describeAll } from './help.ts';
import { COMMANDS, isCommand } from './list.ts';
import { listOf } from './listOf.ts';
import { runOther } from './others.ts';
import { print, refuse, runCommand } from './runCommand.ts';
import { UsageError } from './usageError.ts';

/**
 * Runs one command line, without the names of Node and the script, and gives the exit code; `undefined`
 * while a server runs on.
 */
export async function run(
  [first, ...rest]: readonly string[],
  terminal: Terminal,
): Promise<ExitCode | undefined> {
  if (first === '--help' || first === '-h') return await print(terminal, describeAll());
  if (first === '--version') return await print(terminal, `${manifest.version}\n`);
  if (!isCommand(first)) return await refuse(terminal, notACommand(first), 'zhengming');
  if (first === 'check') return await runCommand(checkCommand, rest, terminal);
  return await runOther(first, rest, terminal);
}

function notACommand(written: string | undefined): UsageError {
  const found = written === undefined ? 'end of the command line' : `\`${written}\``;
  const names = COMMANDS.map(({ name }) => name);
  return new UsageError(`Unexpected ${found}, expected a command: ${listOf(names, 'or')}`);
}
