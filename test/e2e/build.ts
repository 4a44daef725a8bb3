import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './command.ts';
import { packagedExtension, repository } from './paths.ts';

/** What the packaged extension is made of. */
const SOURCES = [
  'core',
  'glossary',
  'server',
  'client',
  'schema',
  'scripts/build.ts',
  'scripts/build',
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'l10n',
  '.vscodeignore',
  'README.md',
];

function newest(file: string): number {
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const names = readdirSync(file).filter((name) => name !== 'node_modules' && name !== 'dist');
  return Math.max(0, ...names.map((name) => newest(path.join(file, name))));
}

function isBuilt(): boolean {
  if (!existsSync(packagedExtension)) return false;
  const sources = SOURCES.map((source) => path.join(repository, source)).filter(existsSync);
  return statSync(packagedExtension).mtimeMs > Math.max(...sources.map(newest));
}

/** Builds and packages the extension, unless that was done after the last change of a source. */
export function buildExtension(): void {
  if (isBuilt()) return;
  console.log('Building and packaging the extension.');
  runCommand('npm', ['run', '--silent', 'package'], { cwd: repository, quiet: true });
}
