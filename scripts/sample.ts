import { COMMAND } from './command.ts';
import { execute } from './execute.ts';

const HAS_FINDINGS = 1;

const exitCode = await execute(process.execPath, [COMMAND, 'check', 'samples']);
if (exitCode === HAS_FINDINGS) {
  console.log('These are the wrong names in samples/. Open the folder in VS Code to fix them.');
} else {
  console.error(
    `Unexpected exit code ${exitCode} of the check, expected ${HAS_FINDINGS}: findings`,
  );
  process.exitCode = 1;
}
