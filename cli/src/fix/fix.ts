import { createTroubles, type Troubles } from '../check/troubles.ts';
import { findFiles } from '../check/walk.ts';
import { EXIT, type ExitCode } from '../exitCode.ts';
import { toVisible } from '../report/excerpt.ts';
import type { Terminal } from '../terminal.ts';
import type { Fixed, FixedFile } from './fixed.ts';
import { inFlight } from './inFlight.ts';
import type { FixOptions } from './options.ts';
import { prepareAll } from './prepareAll.ts';
import { listenForStop } from './stop.ts';
import { createSummary, type Summary } from './summary.ts';
import { createWrite } from './write.ts';

/** How many files are written at once, while the next is read and fixed: a disk takes its time to be sure. */
const MOST_IN_FLIGHT = 8;

/**
 * Fixes files, each in memory, in threads where there are many, and then in its place. What is printed is a line for each file that has fixes, or the diff;
 * with a diff all else goes to the error output, so that the diff can go to a file.
 * @throws {UsageError} before the first file.
 */
export async function fix(options: FixOptions, terminal: Terminal): Promise<ExitCode> {
  const troubles = createTroubles(terminal);
  const summary = createSummary();
  const { folder } = terminal;
  const plan = { options, folder };
  const prepared = await prepareAll(findFiles({ ...options, folder }), plan);
  const stop = listenForStop();
  for await (const fixed of inFlight(stop.until(prepared), MOST_IN_FLIGHT, createWrite(plan))) {
    await reportTroubles(fixed, troubles, terminal);
    if (fixed.kind === 'fixed') {
      summary.add(fixed);
      await reportFile(fixed, options, terminal);
    }
    await stop.pause();
  }
  stop.dispose();
  await reportEnd(summary, options, terminal);
  // Whoever sent it learns that it was heeded.
  if (stop.signal) process.kill(process.pid, stop.signal);
  return toExitCode(summary, troubles, options);
}

async function reportTroubles(fixed: Fixed, troubles: Troubles, { err }: Terminal): Promise<void> {
  for (const problem of fixed.problems) await troubles.ofData(problem);
  if (fixed.kind === 'trouble') await troubles.ofPath(fixed.shown, fixed.message);
  if (fixed.kind === 'fixed') {
    for (const problem of fixed.unread) await troubles.ofData(problem);
  }
  if (fixed.kind === 'excluded' && fixed.isNamed) {
    await err.write(`zhengming: ${fixed.shown}: left out by \`exclude\`\n`);
  }
}

async function reportFile(
  { shown, fixed, diff, unfixable }: Fixed & FixedFile,
  options: FixOptions,
  { out, err }: Terminal,
): Promise<void> {
  const told = options.diff ? err : out;
  if (options.diff) await out.write(diff);
  else if (fixed > 0)
    await out.write(`${toVisible(shown)}: ${fixed} ${options.writes ? 'fixed' : 'to fix'}\n`);
  for (const line of unfixable) await told.write(`${line}\n`);
}

async function reportEnd(
  summary: Summary,
  options: FixOptions,
  { out, err }: Terminal,
): Promise<void> {
  const told = options.diff ? err : out;
  await told.write(`${summary.describe(options.writes ? 'Fixed' : 'Would fix')}\n`);
  await out.flush();
}

function toExitCode(summary: Summary, troubles: Troubles, { writes }: FixOptions): ExitCode {
  if (troubles.count > 0) return EXIT.trouble;
  const isLeft = summary.unfixable > 0 || (!writes && summary.fixed > 0);
  return isLeft ? EXIT.findings : EXIT.clean;
}
