import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { REPOSITORY } from './repository.ts';

interface ExecuteOptions {
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** How a command ended, and what it printed. */
export interface Executed {
  readonly exitCode: number;
  readonly output: string;
}

/**
 * Runs a command in the repository, its output going where this process's goes. Gives the exit code.
 * @throws where it cannot be started or a signal ended it.
 */
export async function execute(
  command: string,
  args: readonly string[],
  { env }: ExecuteOptions = {},
): Promise<number> {
  const child = spawn(command, args, {
    cwd: REPOSITORY,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return toExitCode(command, await once(child, 'close'));
}

/** The same, with what goes to standard output kept rather than shown. */
export async function capture(command: string, args: readonly string[]): Promise<Executed> {
  const child = spawn(command, args, { cwd: REPOSITORY, stdio: ['ignore', 'pipe', 'inherit'] });
  const [closed, output] = await Promise.all([once(child, 'close'), text(child.stdout)]);
  return { exitCode: toExitCode(command, closed), output };
}

function toExitCode(command: string, [exitCode, signal]: readonly unknown[]): number {
  if (typeof exitCode === 'number') return exitCode;
  throw new Error(`Unexpected end of ${command} by ${String(signal)}, expected an exit code`);
}
