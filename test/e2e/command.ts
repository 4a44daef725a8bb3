import { spawnSync } from 'node:child_process';

/** How a command is run: where, and what its environment has beside this process's. */
export interface CommandOptions {
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Keeps the command's standard output to itself, unless it fails. */
  readonly quiet?: boolean;
}

/** Runs a command to its end. Throws, naming the command, when it cannot run or fails. */
export function runCommand(
  command: string,
  args: readonly string[],
  { cwd, environment, quiet = false }: CommandOptions = {},
): void {
  const result = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...environment },
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    encoding: 'utf8',
  });
  if (result.status === 0) return;
  const reason = result.error?.message ?? `exit code ${result.status ?? result.signal}`;
  const output = quiet ? `\n${result.stdout}\n${result.stderr}` : '';
  throw new Error(`${[command, ...args].join(' ')}: ${reason}${output}`);
}

/** Whether a command can be run and ends well; its output is dropped. */
export function succeeds(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
