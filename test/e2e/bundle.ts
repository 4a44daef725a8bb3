import path from 'node:path';
import { build } from 'esbuild';
import { e2e, work } from './paths.ts';

/** Bundles a suite of `suite/` into one file that VS Code can load; returns its path. */
export async function bundleSuite(name: string): Promise<string> {
  const outfile = path.join(work, `${name}.cjs`);
  await build({
    entryPoints: [path.join(e2e, 'suite', `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}
