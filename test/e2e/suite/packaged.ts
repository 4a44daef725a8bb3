import { runSuite } from './run.ts';

/** What `@vscode/test-electron` calls: whether the packaged extension holds all that it needs. */
export function run(): Promise<void> {
  return runSuite(() => import('./packaged.test.ts'));
}
