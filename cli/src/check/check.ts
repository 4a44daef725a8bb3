import { EXIT, type ExitCode } from '../exitCode.ts';
import { createReporter } from '../report/format.ts';
import { createTally } from '../report/tally.ts';
import type { Terminal } from '../terminal.ts';
import { checkAll } from './checkAll.ts';
import type { Checked, CheckPlan } from './checked.ts';
import type { CheckOptions } from './options.ts';
import { createTroubles } from './troubles.ts';
import { findFiles } from './walk.ts';

/** Checks files, reporting each as soon as it and all before it are done. */
export async function check(options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const { out, err, folder, hasColours } = terminal;
  const troubles = createTroubles(terminal);
  const reporter = createReporter(options.format, terminal);
  const tally = createTally();

  async function report(checked: Checked): Promise<void> {
    for (const problem of checked.problems) await troubles.ofData(problem);
    if (checked.kind === 'trouble') await troubles.ofPath(checked.shown, checked.message);
    if (checked.kind === 'excluded' && checked.isNamed) {
      await err.write(`zhengming: ${checked.shown}: left out by \`exclude\`\n`);
    }
    if (checked.kind !== 'checked') return;
    tally.add(checked.counts);
    if (checked.rendered !== '') await reporter.report(checked.rendered);
  }

  const plan: CheckPlan = { options, folder, hasColours };
  const all = await checkAll(findFiles(options.paths, folder), plan);
  await reporter.start();
  for await (const checked of all) await report(checked);
  await reporter.end(tally);
  await out.flush();
  if (troubles.count > 0) return EXIT.trouble;
  return tally.findings > 0 ? EXIT.findings : EXIT.clean;
}
