import type { Moved } from '../baseline/baseline.ts';
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

/** How much of one kind is told of one by one. */
const MOST_TOLD = 20;

/** Notes of the check that `plan` says. */
export function createNotes(plan: CheckPlan, { err }: Terminal): Notes {
  const { isQuiet, hasStatistics } = plan.options;
  let hasToldUnkept = false;
  const statistics = createStatistics();
  // Not `performance`, which takes longer to load than a file to check.
  const since = Date.now();
  const unneeded = describeGone(plan);
  const moved = plan.accepted?.moved ?? [];

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
      if (!isQuiet && moved.length > 0) await err.write(describeMoved(moved));
      if (!isQuiet && unneeded.length > 0) await err.write(describeUnneeded(unneeded));
      if (!hasStatistics) return;
      await err.write(statistics.describe(totals, (Date.now() - since) / 1000));
    },
  };
}

/** What the baseline accepts in files that are not there any more. */
function describeGone({ accepted }: CheckPlan): string[] {
  return Object.entries(accepted?.gone ?? {}).flatMap(([file, list]) =>
    list.map(({ text }) => `${file}, which is gone: \`${text}\``),
  );
}

function describeMoved(moved: readonly Moved[]): string {
  const files = moved.length === 1 ? 'file of the baseline has' : 'files of the baseline have';
  const head = `${moved.length} ${files} another name now; \`zhengming baseline update\` keeps it`;
  return describeList(
    head,
    moved.map(({ from, to }) => `${from} → ${to}`),
  );
}

function describeUnneeded(unneeded: readonly string[]): string {
  const are = unneeded.length === 1 ? 'finding is' : 'findings are';
  return describeList(
    `${unneeded.length} accepted ${are} no longer there; \`zhengming baseline update\` forgets them`,
    unneeded,
  );
}

function describeList(head: string, items: readonly string[]): string {
  const told = items.slice(0, MOST_TOLD).map((one) => `  ${one}\n`);
  const left = items.length - told.length;
  return `zhengming: ${head}:\n${told.join('')}${left > 0 ? `  and ${left} more\n` : ''}`;
}
