import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { UsageError } from '../../commands/usageError.ts';

const execute = promisify(execFile);

/** More than any diff that somebody looks at, in bytes. */
const MOST_OUTPUT = 1024 * 1024 * 1024;

/** Settings of a user that would change what git prints. */
const PLAIN = [
  '-c',
  'core.quotePath=false',
  '-c',
  'diff.noprefix=false',
  '-c',
  'core.fsmonitor=false',
];

/** Runs git in a folder and gives what it prints. */
export type Git = (...args: readonly string[]) => Promise<string>;

/** What runs git in `folder`. @throws {UsageError} with what git said. */
export function createGit(folder: string): Git {
  return async (...args) => {
    try {
      const options = { cwd: folder, maxBuffer: MOST_OUTPUT };
      return (await execute('git', [...PLAIN, ...args], options)).stdout;
    } catch (error) {
      throw new UsageError(`git ${args[0]}: ${describe(error)}`);
    }
  };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'ENOENT')
    return 'Unexpected lack of git, expected it on the path';
  const said = 'stderr' in error ? String(error.stderr).trim() : '';
  return said.split('\n')[0] || error.message;
}
