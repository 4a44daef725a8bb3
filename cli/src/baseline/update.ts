import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkAll } from '../check/checkAll.ts';
import { findAll } from '../check/find.ts';
import type { CheckOptions } from '../check/options.ts';
import { createPlan } from '../check/plan.ts';
import { createTroubles, type Troubles } from '../check/troubles.ts';
import { EXIT, type ExitCode } from '../exitCode.ts';
import { count } from '../report/tally.ts';
import type { Terminal } from '../terminal.ts';
import { nameInBaseline } from './accept.ts';
import type { Accepted, AcceptedByFile } from './baseline.ts';
import { readBaseline } from './read.ts';
import { writeBaseline } from './write.ts';

/**
 * Accepts what is found in the files that `options` names; `written` is the path of the baseline as the
 * command line has it. Writes nothing where any of it could not be read. @throws {UsageError}
 */
export async function updateBaseline(
  options: CheckOptions,
  written: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const path = resolve(terminal.folder, written);
  const old = existsSync(path) ? readBaseline(path, written) : {};
  const troubles = createTroubles(terminal);
  const found = await findAccepted(options, path, troubles, terminal);
  if (troubles.all.length > 0) {
    await terminal.err.write(`zhengming: ${written} stays as it was\n`);
    return EXIT.trouble;
  }
  const accepted = { ...stillThere(old, path), ...found };
  writeBaseline(path, accepted);
  await terminal.out.write(describe(written, old, accepted));
  await terminal.out.flush();
  return EXIT.clean;
}

/** What is found in files, by what the baseline calls them; an empty list where there is nothing. */
async function findAccepted(
  options: CheckOptions,
  baseline: string,
  troubles: Troubles,
  terminal: Terminal,
): Promise<AcceptedByFile> {
  const { folder } = terminal;
  const accepted: Record<string, readonly Accepted[]> = {};
  const plan = createPlan({ ...options, format: 'accepted' }, terminal);
  for await (const checked of await checkAll(await findAll(options, folder), plan)) {
    for (const problem of checked.problems) await troubles.ofData(problem);
    if (checked.kind === 'trouble') await troubles.ofPath(checked.shown, checked.message);
    const name = nameInBaseline(baseline, resolve(folder, checked.shown));
    // As this same format wrote it.
    accepted[name] =
      checked.kind === 'checked' ? checked.rendered.map((one): Accepted => JSON.parse(one)) : [];
  }
  return accepted;
}

function stillThere(accepted: AcceptedByFile, baseline: string): AcceptedByFile {
  const files = Object.entries(accepted);
  return Object.fromEntries(files.filter(([file]) => existsSync(resolve(baseline, '..', file))));
}

function describe(written: string, old: AcceptedByFile, accepted: AcceptedByFile): string {
  const [before, after] = [old, accepted].map((one) => Object.values(one).flat().length);
  const files = Object.values(accepted).filter((list) => list.length > 0).length;
  return `${written}: ${after} accepted in ${count(files, 'file')} (${before} before)\n`;
}
