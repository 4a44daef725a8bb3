import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../command.ts';
import { codeServer, host } from '../paths.ts';

/** Parts of VS Code that no test needs; without them it is 400 MB smaller and starts faster. */
const UNUSED = [
  'node_modules/@github',
  'node_modules/@microsoft/mxc-sdk',
  'node_modules/@vscode/windows-process-tree',
  'node_modules/@vscode/sandbox-runtime',
  'node_modules/@vscode/sqlite3',
  'node_modules/@devcontainers',
  'node_modules/kerberos',
  'node_modules/ssh2',
  'extensions/copilot',
  'extensions/mermaid-markdown-features',
];

/** Written last: says of which lock file and which list of unused parts the installation is. */
const STAMP = path.join(host, 'node_modules/.installed');

function fingerprint(): string {
  const lock = readFileSync(path.join(host, 'package-lock.json'));
  return createHash('sha256').update(lock).update(UNUSED.join()).digest('hex');
}

function isInstalled(): boolean {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint();
}

/**
 * `npm ci` in `folder`. Install scripts are left out: they would compile native modules, for which
 * VS Code falls back to prebuilt ones or to none.
 */
function installPackages(folder: string, ...flags: readonly string[]): void {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const args = ['ci', '--prefix', folder, '--ignore-scripts', ...quiet, ...flags];
  runCommand('npm', args, { cwd: folder, quiet: true });
}

/** Installs VS Code from npm into `host/`; does nothing when it is there already. */
export function installHost(): void {
  if (isInstalled()) return;
  console.log('Installing VS Code from npm (about 30 seconds).');
  installPackages(host);
  // Its own dependencies stand in a shrinkwrap inside the package, which lacks one peer (tslib).
  installPackages(codeServer, '--omit=dev', '--legacy-peer-deps');
  for (const part of UNUSED) rmSync(path.join(codeServer, part), { recursive: true, force: true });
  writeFileSync(STAMP, fingerprint());
}
