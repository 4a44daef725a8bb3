import { writeFileSync } from 'node:fs';
import { findExtension } from './extension.ts';

/** What a start of the extension takes, in milliseconds. */
export interface StartTimes {
  /** Until VS Code has loaded and activated it. */
  readonly activate: number;
  /** From then on, until the server has started and told its status. */
  readonly ready: number;
}

/**
 * What `@vscode/test-electron` calls: measures the start of an extension that nothing has activated yet, and
 * writes {@link StartTimes} to the file that `ZHENGMING_TEST_COUNTS` names.
 */
export async function run(): Promise<void> {
  const extension = findExtension();
  if (extension.isActive) throw new Error('Unexpected start before it was measured.');
  const begin = performance.now();
  const api = await extension.activate();
  const activated = performance.now();
  await api.status();
  const times: StartTimes = { activate: activated - begin, ready: performance.now() - activated };
  const file = process.env.ZHENGMING_TEST_COUNTS;
  if (file) writeFileSync(file, JSON.stringify(times));
}
