import type { ExitCode } from '../exitCode.ts';
import type { FixPlan } from '../fix/fixed.ts';
import type { FixWork } from '../fix/prepare.ts';
import type { Terminal } from '../terminal.ts';
import type { Command } from './command.ts';
import type { CommandName } from './list.ts';
import { runCommand } from './runCommand.ts';

/** All commands but `check`. The bundle has them in a file of its own, which a check never loads. */
export type OtherName = Exclude<CommandName, 'check'>;

/** Each is loaded only when it is asked for. */
const OTHERS: Readonly<Record<OtherName, () => Promise<Command>>> = {
  config: async () => (await import('../config/command.ts')).configCommand,
  explain: async () => (await import('../explain/command.ts')).explainCommand,
  fix: async () => (await import('../fix/command.ts')).fixCommand,
  baseline: async () => (await import('../baseline/command.ts')).baselineCommand,
  merge: async () => (await import('../merge/command.ts')).mergeCommand,
  mine: async () => (await import('../mine/command.ts')).mineCommand,
  lsp: async () => (await import('../lsp/command.ts')).lspCommand,
};

/** Runs a command by its name, as {@link runCommand} does. */
export async function runOther(
  name: OtherName,
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode | undefined> {
  return await runCommand(await OTHERS[name](), args, terminal);
}

/** Makes what a thread that fixes files does with each of them. @throws {UsageError} */
export async function createFixWork(plan: FixPlan): Promise<FixWork> {
  const fix = await import('../fix/prepare.ts');
  return await fix.createFixWork(plan);
}
