import { runSuite } from './run.ts';

/** What `@vscode/test-electron` calls: all tests of the extension's behaviour. */
export function run(): Promise<void> {
  return runSuite(async () => {
    await import('./diagnostics.test.ts');
    await import('./hover.test.ts');
    await import('./fix.test.ts');
    await import('./quickFix.test.ts');
    await import('./configuration.test.ts');
    await import('./glossaryFiles.test.ts');
    await import('./server.test.ts');
    await import('./workspace.test.ts');
    await import('./documents.test.ts');
    await import('./article.test.ts');
  });
}
