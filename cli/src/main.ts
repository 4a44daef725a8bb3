import { isCommand } from './commands/list.ts';
import { run } from './commands/run.ts';
import { exitCodeOfClosedOutput, isClosedOutput } from './output.ts';
import { processTerminal } from './terminal.ts';

export { startWorker } from './pool/worker.ts';
export { isCommand };

/** Runs this process's command line and ends the process, unless a server runs on in it. */
export async function main(): Promise<void> {
  const terminal = processTerminal();
  try {
    const code = await run(process.argv.slice(2), terminal);
    if (code === undefined) return;
    await terminal.err.flush();
    // Without the clearing up of a process that ends by itself, which all goes with it.
    process.exit(code);
  } catch (error) {
    if (!isClosedOutput(error)) throw error;
    process.exitCode = exitCodeOfClosedOutput;
  }
}
