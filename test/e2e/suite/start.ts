import { writeFileSync } from 'node:fs';
import { findExtension } from './extension.ts';

/** What a start of the extension takes, in milliseconds. The first two are as VS Code itself measures them. */
export interface StartTimes {
  /** Until VS Code has loaded the extension's code. */
  readonly load: number;
  /** What the call of `activate` takes. */
  readonly activate: number;
  /** From then on, until the server has started and told its status. */
  readonly ready: number;
}

/** How long VS Code is left alone first, in milliseconds: it starts extensions of its own. */
const START_OF_OTHERS = 2000;

declare global {
  /** Where the extension host notes when what happened, in milliseconds since the epoch. */
  var MonacoPerformanceMarks: {
    getMarks(): readonly { readonly name: string; readonly startTime: number }[];
  };
}

/** @throws where the extension host did not note both. */
function measureBetween(begin: string, end: string): number {
  const marks = globalThis.MonacoPerformanceMarks.getMarks();
  const [from, to] = [begin, end].map(
    (name) => marks.find((mark) => mark.name === name)?.startTime,
  );
  if (from === undefined || to === undefined)
    throw new Error(`Unexpected lack of ${begin}, ${end}`);
  return to - from;
}

/**
 * What `@vscode/test-electron` calls: measures the start of an extension that nothing has activated yet, and
 * writes {@link StartTimes} to the file that `ZHENGMING_TEST_COUNTS` names.
 */
export async function run(): Promise<void> {
  const extension = findExtension();
  if (extension.isActive) throw new Error('Unexpected start before it was measured.');
  await new Promise((resolve) => setTimeout(resolve, START_OF_OTHERS));
  const api = await extension.activate();
  const activated = performance.now();
  await api.status();
  const mark = (name: string): string => `code/extHost/${name}/${extension.id}`;
  const times: StartTimes = {
    load: measureBetween(mark('willLoadExtensionCode'), mark('didLoadExtensionCode')),
    activate: measureBetween(mark('willActivateExtension'), mark('didActivateExtension')),
    ready: performance.now() - activated,
  };
  const file = process.env.ZHENGMING_TEST_COUNTS;
  if (file) writeFileSync(file, JSON.stringify(times));
}
