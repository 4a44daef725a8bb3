import type { JsonFinding } from '../../cli/src/report/json.ts';
import { COMMAND } from '../command.ts';
import { capture } from '../execute.ts';

const TROUBLE = 2;

/**
 * What the built command finds in `paths`.
 * @throws where it could not read one of them.
 */
export async function check(paths: readonly string[]): Promise<readonly JsonFinding[]> {
  const args = [COMMAND, 'check', '--format', 'json', ...paths];
  const { exitCode, output } = await capture(process.execPath, args);
  if (exitCode >= TROUBLE) {
    throw new Error(`Unexpected exit code ${exitCode} of the check, expected 0 or 1`);
  }
  return JSON.parse(output);
}
