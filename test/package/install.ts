import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REPOSITORY } from '../support/markdownFiles.ts';

/** What came of a program that was run to its end. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program in a folder. */
export function runIn(folder: string, command: string, ...args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** A folder outside of the repository in which the packages are installed that `npm pack` makes. */
export interface Installed {
  readonly folder: string;
  /** The tarballs, in the order of the workspaces asked for. */
  readonly tarballs: readonly string[];
  remove(): Promise<void>;
}

/**
 * Packs workspaces as they were built last, and installs them as anybody would, in an empty folder. No
 * package is fetched that they do not depend on.
 * @throws with what npm said, where it failed.
 */
export async function installPacked(...workspaces: readonly string[]): Promise<Installed> {
  const folder = await mkdtemp(join(tmpdir(), 'zhengming-package-'));
  const tarballs = workspaces.map((workspace) => {
    const args = ['--workspace', workspace, '--pack-destination', folder, '--json'];
    const [packed] = Object.values(JSON.parse(npm(REPOSITORY, 'pack', '--silent', ...args)));
    return join(folder, Object(packed).filename);
  });
  const installed = join(folder, 'project');
  await mkdir(installed);
  await writeFile(join(installed, 'package.json'), '{ "private": true, "type": "module" }\n');
  npm(installed, 'install', '--no-audit', '--no-fund', '--prefer-offline', ...tarballs);
  return {
    folder: installed,
    tarballs,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function npm(folder: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = runIn(folder, 'npm', ...args);
  if (status === 0) return stdout;
  throw new Error(`Unexpected failure of npm ${args.join(' ')}: ${stderr}${stdout}`);
}
