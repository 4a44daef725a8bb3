import { spawnSync } from 'node:child_process';
import { BENCH } from './place.ts';

/**
 * Not `npm ci`: it insists on a lockfile with the native packages of every platform, and not every
 * registry has all of them. The lockfile decides all the same, and is not written.
 */
const INSTALL = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Installs the peers as the lockfile has them, into the benchmark's own folder.
 * @throws where npm fails; it has said why by then.
 */
export function installPeers(): void {
  const { status, error } = spawnSync('npm', INSTALL, {
    cwd: BENCH,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  if (status !== 0) {
    throw new Error(`Unexpected exit code ${status} of \`npm install\`, expected 0`);
  }
}
