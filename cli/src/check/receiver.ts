import { createFormat } from '../report/format.ts';
import { createReporter } from '../report/reporter.ts';
import type { Summary } from '../report/summary.ts';
import { createTally } from '../report/tally.ts';
import type { Terminal } from '../terminal.ts';
import type { Checked, CheckPlan } from './checked.ts';
import { createNotes } from './notes.ts';
import type { Presented } from './present.ts';
import { createTroubles } from './troubles.ts';

/** Takes what becomes of files, in their order, and writes the report. */
export interface Receiver {
  start(): Promise<void>;
  receive(checked: Checked): Promise<void>;
  /** Writes what stands at the end, and gives what it all came to. */
  end(): Promise<Pick<Summary, 'troubles' | 'failing'>>;
}

/** What writes the report that the command line asks for. */
export function createReceiver(plan: CheckPlan, terminal: Terminal): Receiver {
  const { options } = plan;
  const troubles = createTroubles(terminal);
  const format = createFormat(options.format, { ...options, hasColours: plan.hasColours });
  const reporter = createReporter(format, terminal.out, options.max);
  const notes = createNotes(plan, terminal);
  const tally = createTally();
  let failing = 0;

  async function tell(shown: string, presented: Presented): Promise<void> {
    tally.add(presented.counts);
    failing += presented.failing;
    notes.add(shown, presented);
    await reporter.report(shown, presented.rendered);
  }

  return {
    start: () => reporter.start(),
    async receive(checked) {
      for (const problem of checked.problems) await troubles.ofData(problem);
      if (checked.unkept !== undefined) await notes.ofUnkept(checked.unkept);
      if (checked.kind === 'trouble') await troubles.ofPath(checked.shown, checked.message);
      if (checked.kind === 'excluded' && checked.isNamed) await notes.ofExcluded(checked.shown);
      if (checked.kind === 'checked') await tell(checked.shown, checked);
    },
    async end() {
      await reporter.end({ tally, failing, troubles: troubles.all });
      await terminal.out.flush();
      await notes.end(tally);
      return { troubles: troubles.all, failing };
    },
  };
}
