import manifest from '../package.json' with { type: 'json' };
import { type Command, readArguments, UsageError } from './arguments.ts';
import { check } from './check/check.ts';
import { EXIT, type ExitCode } from './exitCode.ts';
import type { Terminal } from './terminal.ts';

/** Runs one command line and gives the exit code; `undefined` while a server runs on. */
export async function run(
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode | undefined> {
  try {
    return await runCommand(readArguments(args), terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const help = `Try \`zhengming${error.command} --help\`.`;
    await terminal.err.write(`zhengming: ${error.message}\n${help}\n`);
    return EXIT.trouble;
  }
}

async function runCommand(command: Command, terminal: Terminal): Promise<ExitCode | undefined> {
  switch (command.name) {
    case 'help':
      return print(terminal, command.text);
    case 'version':
      return print(terminal, `${manifest.version}\n`);
    case 'check':
      return await check(command.options, terminal);
    case 'fix':
      return await (await import('./fix/fix.ts')).fix(command.options, terminal);
    case 'lsp':
      return await startLanguageServer();
  }
}

async function print({ out }: Terminal, text: string): Promise<ExitCode> {
  await out.write(text);
  await out.flush();
  return EXIT.clean;
}

/** Loaded only here: a check has no use for the protocol. */
async function startLanguageServer(): Promise<undefined> {
  const { startNodeServer } = await import('@zhengming/server/node/start');
  startNodeServer();
  return undefined;
}
