import path from 'node:path';
import { build } from 'esbuild';
import { e2e } from '../paths.ts';

/** Bundles the suite that runs in a browser into one file that VS Code can load there. */
export async function bundleWebSuite(outfile: string, reportUrl: string): Promise<void> {
  await build({
    entryPoints: [path.join(e2e, 'suite/web.ts')],
    outfile,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    alias: {
      'node:assert/strict': path.join(e2e, 'web/assert.ts'),
      mocha: path.join(e2e, 'web/mocha.ts'),
    },
    define: { REPORT_URL: JSON.stringify(reportUrl) },
    // Mocha's build for browsers expects a page.
    banner: {
      js: 'globalThis.process ??= { env: {}, cwd: () => "/" }; globalThis.global ??= globalThis; globalThis.location ??= {};',
    },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
