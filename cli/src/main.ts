import { exitCodeOfClosedOutput, isClosedOutput } from './output.ts';
import { run } from './run.ts';
import { processTerminal } from './terminal.ts';

try {
  process.exitCode = await run(process.argv.slice(2), processTerminal());
} catch (error) {
  if (!isClosedOutput(error)) throw error;
  process.exitCode = exitCodeOfClosedOutput;
}
