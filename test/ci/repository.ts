import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Installed, installPacked, type Ran } from '../package/install.ts';

/** A repository of Git in which the packed command is installed. */
export interface UserRepository extends Installed {
  /** Runs a program there. */
  run(command: string, args: readonly string[], options?: RunOptions): Ran;
  write(file: string, text: string): void;
  /** Commits all that is there, and gives the commit. */
  commit(): string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Relative to the repository. */
  readonly folder?: string;
}

/** Who commits in tests, whatever is configured where they run. */
const IDENTITY = {
  GIT_AUTHOR_NAME: 'Tester',
  GIT_AUTHOR_EMAIL: 'tester@example.com',
  GIT_COMMITTER_NAME: 'Tester',
  GIT_COMMITTER_EMAIL: 'tester@example.com',
};

/** Makes one, with nothing committed. */
export async function createUserRepository(): Promise<UserRepository> {
  const installed = await installPacked('zhengming');
  const run: UserRepository['run'] = (command, args, { env = {}, folder = '' } = {}) => {
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: join(installed.folder, folder),
      encoding: 'utf8',
      env: { ...process.env, ...IDENTITY, ...env },
    });
    return { status, stdout, stderr };
  };
  const git = (...args: readonly string[]): string => {
    const { status, stdout, stderr } = run('git', args);
    if (status === 0) return stdout.trim();
    throw new Error(`git ${args.join(' ')}: ${stderr}`);
  };
  git('init', '--quiet', '--initial-branch', 'main');
  const write = (file: string, text: string): void =>
    writeFileSync(join(installed.folder, file), text);
  write('.gitignore', 'node_modules/\n');
  return {
    ...installed,
    run,
    write,
    commit() {
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', 'Change');
      return git('rev-parse', 'HEAD');
    },
  };
}
