import { resolve } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { toExitCode } from '../check/check.ts';
import { UsageError } from '../commands/usageError.ts';
import type { ExitCode } from '../exitCode.ts';
import { createFormat, type FormatName } from '../report/format.ts';
import { WHOLE } from '../report/formats/shard.ts';
import type { ReportedFile } from '../report/reported.ts';
import { createReporter } from '../report/reporter.ts';
import { countFindings, createTally } from '../report/tally.ts';
import type { Terminal } from '../terminal.ts';
import { openShard, type ShardReader } from './readShard.ts';

export interface MergeOptions {
  readonly format: FormatName;
  readonly max: number | undefined;
  readonly isQuiet: boolean;
}

/** Makes one report of the results of all shards. Holds one file of each at a time. @throws {UsageError} */
export async function merge(
  paths: readonly string[],
  { format: name, max, isQuiet }: MergeOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { out, folder, hasColours } = terminal;
  const shards: ShardReader[] = [];
  try {
    for (const path of paths) shards.push(await openShard(path, resolve(folder, path)));
    requireAll(shards);
    const format = createFormat(name, { shard: WHOLE, hasColours, isQuiet });
    const reporter = createReporter(format, out, max);
    const tally = createTally();
    await reporter.start();
    for await (const file of inOrder(shards)) {
      tally.add(countFindings(file.findings));
      await reporter.report(
        file.path,
        file.findings.map((finding) => format.finding(finding, file)),
      );
    }
    const summaries = shards.flatMap(({ summary }) => summary ?? []);
    const troubles = [...new Set(summaries.flatMap((one) => one.troubles))];
    const failing = summaries.reduce((sum, one) => sum + one.failing, 0);
    await reporter.end({ tally, failing, troubles });
    await out.flush();
    for (const trouble of troubles) await terminal.err.write(`${trouble}\n`);
    return toExitCode({ troubles, failing });
  } finally {
    await Promise.all(shards.map((shard) => shard.close()));
  }
}

/** All parts of one job must be there, each once, from one version. */
function requireAll(shards: readonly ShardReader[]): void {
  const seen = new Map<number, string>();
  const count = shards[0]?.head.shard.count ?? 1;
  for (const { path, head } of shards) {
    const part = `${head.shard.index}/${head.shard.count}`;
    if (head.zhengming !== manifest.version) {
      throw new UsageError(
        `${path}: Unexpected results of version ${head.zhengming}, expected ${manifest.version}`,
      );
    }
    if (head.shard.count !== count) {
      throw new UsageError(`${path}: Unexpected shard ${part}, expected one of ${count}`);
    }
    const other = seen.get(head.shard.index);
    if (other !== undefined) {
      throw new UsageError(`${path}: Unexpected shard ${part}, which ${other} holds too`);
    }
    seen.set(head.shard.index, path);
  }
  const missing = Array.from({ length: count }, (_, i) => i + 1).filter((one) => !seen.has(one));
  if (missing.length === 0) return;
  const parts = missing.map((index) => `${index}/${count}`).join(', ');
  throw new UsageError(`Unexpected lack of shard ${parts}, expected results of all ${count}`);
}

/** The files of all shards in the order in which one check of their folder has them. */
async function* inOrder(shards: readonly ShardReader[]): AsyncGenerator<ReportedFile> {
  const next = await Promise.all(
    shards.map(async (shard) => ({ shard, file: await shard.next() })),
  );
  for (;;) {
    const open = next.filter(({ file }) => file !== undefined);
    const [first = undefined] = open.sort((a, b) => compareFiles(a.file, b.file));
    if (!first?.file) return;
    yield first.file;
    first.file = await first.shard.next();
  }
}

function compareFiles(a: ReportedFile | undefined, b: ReportedFile | undefined): number {
  const [left, right] = [a, b].map((file) => file?.path.split('/') ?? []);
  for (let i = 0; i < Math.min(left?.length ?? 0, right?.length ?? 0); i++) {
    const [one = '', other = ''] = [left?.[i], right?.[i]];
    if (one !== other) return one < other ? -1 : 1;
  }
  return (left?.length ?? 0) - (right?.length ?? 0);
}
