import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Accepted } from '../baseline/baseline.ts';
import type { Totals } from '../report/tally.ts';
import type { Terminal } from '../terminal.ts';
import type { CheckPlan } from './checked.ts';
import type { Presented } from './present.ts';
import { createStatistics } from './statistics.ts';

/** What is told on standard error beside what went wrong; nothing where the command line asks for quiet. */
export interface Notes {
  /** A path that is named and left out. */
  ofExcluded(shown: string): Promise<void>;
  /** Why what is found is not kept. */
  ofUnkept(reason: string): Promise<void>;
  /** Takes what was found in one more file. */
  add(shown: string, presented: Presented): void;
  end(totals: Totals): Promise<void>;
}

/** How many accepted findings that are no longer there are told of one by one. */
const MOST_UNNEEDED = 20;

/** Notes of the check that `plan` says. */
export function createNotes(plan: CheckPlan, { err }: Terminal): Notes {
  const { isQuiet, hasStatistics } = plan.options;
  let hasToldUnkept = false;
  const statistics = createStatistics();
  // Not `performance`, which takes longer to load than a file to check.
  const since = Date.now();
  const unneeded = filesThatAreGone(plan);

  return {
    async ofExcluded(shown) {
      if (!isQuiet) await err.write(`zhengming: ${shown}: left out by \`exclude\`\n`);
    },
    async ofUnkept(reason) {
      if (isQuiet || hasToldUnkept) return;
      hasToldUnkept = true;
      const option = `--cache ${plan.options.cache}`;
      await err.write(`zhengming: ${option}: ${reason}; what is found is not kept\n`);
    },
    add(shown, presented) {
      if (presented.statistics) statistics.add(presented.statistics);
      for (const { text } of presented.unneeded ?? []) unneeded.push(`${shown}: \`${text}\``);
    },
    async end(totals) {
      if (!isQuiet && unneeded.length > 0) await err.write(describeUnneeded(unneeded));
      if (!hasStatistics) return;
      await err.write(statistics.describe(totals, (Date.now() - since) / 1000));
    },
  };
}

/** What the baseline accepts in files that are not there any more. */
function filesThatAreGone({ accepted }: CheckPlan): string[] {
  if (!accepted) return [];
  const isGone = (file: string) => !existsSync(resolve(accepted.path, '..', file));
  const describe =
    (file: string) =>
    ({ text }: Accepted) =>
      `${file}, which is gone: \`${text}\``;
  return Object.entries(accepted.files).flatMap(([file, list]) =>
    isGone(file) ? list.map(describe(file)) : [],
  );
}

function describeUnneeded(unneeded: readonly string[]): string {
  const are = unneeded.length === 1 ? 'finding is' : 'findings are';
  const told = unneeded.slice(0, MOST_UNNEEDED).map((one) => `  ${one}\n`);
  const left = unneeded.length - told.length;
  return [
    `zhengming: ${unneeded.length} accepted ${are} no longer there; \`zhengming baseline update\` forgets them:\n`,
    ...told,
    ...(left > 0 ? [`  and ${left} more\n`] : []),
  ].join('');
}
