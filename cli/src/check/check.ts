import { EXIT, type ExitCode } from '../exitCode.ts';
import type { Summary } from '../report/summary.ts';
import type { Terminal } from '../terminal.ts';
import { checkAll } from './checkAll.ts';
import { countFiles, findAll, requireInput } from './find.ts';
import type { CheckOptions } from './options.ts';
import { createPlan } from './plan.ts';
import { createProgress, type Progress } from './progress.ts';
import { createReceiver } from './receiver.ts';

/** Checks files, reporting each as soon as it and all before it are done. @throws {UsageError} */
export async function check(options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  requireInput(options);
  const plan = createPlan(options, terminal);
  const all = await checkAll(await findAll(options, terminal.folder), plan);
  const progress = terminal.showsProgress && !options.isQuiet && followProgress(options, terminal);
  const receiver = createReceiver(plan, progress ? progress.terminal : terminal);
  await receiver.start();
  for await (const checked of all) {
    await receiver.receive(checked);
    if (progress) await progress.advance();
  }
  if (progress) await progress.end();
  const summary = await receiver.end();
  // What is found and what could not be read is for `zhengming merge` to say.
  return options.format === 'shard' ? EXIT.clean : toExitCode(summary);
}

function followProgress(options: CheckOptions, terminal: Terminal): Progress {
  const count = () => countFiles(options, terminal.folder);
  return createProgress(terminal, { count, now: () => performance.now() });
}

/** The exit code that says what came of a check. */
export function toExitCode({ troubles, failing }: Pick<Summary, 'troubles' | 'failing'>): ExitCode {
  if (troubles.length > 0) return EXIT.trouble;
  return failing > 0 ? EXIT.findings : EXIT.clean;
}
