import { exitCodeOfClosedOutput, isClosedOutput } from './output.ts';
import { run } from './run.ts';
import { processTerminal } from './terminal.ts';

export { startWorker } from './pool/worker.ts';

/** Runs this process's command line and leaves the exit code behind. */
export async function main(): Promise<void> {
  try {
    process.exitCode = await run(process.argv.slice(2), processTerminal());
  } catch (error) {
    if (!isClosedOutput(error)) throw error;
    process.exitCode = exitCodeOfClosedOutput;
  }
}
