import { EXIT, type ExitCode } from '../exitCode.ts';
import type { Terminal } from '../terminal.ts';
import type { Command } from './command.ts';
import { describeCommand } from './help.ts';
import type { OptionTable } from './option.ts';
import { readArguments } from './readArguments.ts';
import { isUsageError, type UsageError } from './usageError.ts';

/** Runs a command with what stands behind its name, or prints its help; tells of wrong use. */
export async function runCommand<Table extends OptionTable>(
  command: Command<Table>,
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode | undefined> {
  try {
    const asked = readArguments(command, args);
    if (asked === 'help') return await print(terminal, describeCommand(command));
    return await command.run(asked, terminal);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    return await refuse(terminal, error, `zhengming ${command.name}`);
  }
}

/** Prints a text that was asked for, such as a help. */
export async function print({ out }: Terminal, text: string): Promise<ExitCode> {
  await out.write(text);
  await out.flush();
  return EXIT.clean;
}

/** Says what was wrong with the use of `command`, and where its help is. */
export async function refuse(
  { err }: Terminal,
  { message }: UsageError,
  command: string,
): Promise<ExitCode> {
  await err.write(`zhengming: ${message}\nTry \`${command} --help\`.\n`);
  return EXIT.trouble;
}
