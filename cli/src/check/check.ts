import { EXIT, type ExitCode } from '../exitCode.ts';
import type { Summary } from '../report/summary.ts';
import type { Terminal } from '../terminal.ts';
import { checkAll } from './checkAll.ts';
import { findAll, requireInput } from './find.ts';
import type { CheckOptions } from './options.ts';
import { createPlan } from './plan.ts';
import { createReceiver } from './receiver.ts';

/** Checks files, reporting each as soon as it and all before it are done. @throws {UsageError} */
export async function check(options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  requireInput(options);
  const plan = createPlan(options, terminal);
  const all = await checkAll(await findAll(options, terminal.folder), plan);
  const receiver = createReceiver(plan, terminal);
  await receiver.start();
  for await (const checked of all) await receiver.receive(checked);
  return toExitCode(await receiver.end());
}

/** The exit code that says what came of a check. */
export function toExitCode({ troubles, failing }: Pick<Summary, 'troubles' | 'failing'>): ExitCode {
  if (troubles.length > 0) return EXIT.trouble;
  return failing > 0 ? EXIT.findings : EXIT.clean;
}
