import { type FileHandle, open } from 'node:fs/promises';
import { describeError } from '../check/describeError.ts';
import { UsageError } from '../commands/usageError.ts';
import type { ShardHead, ShardTail } from '../report/formats/shard.ts';
import type { ReportedFile } from '../report/reported.ts';
import type { Summary } from '../report/summary.ts';

/** The results of a shard, read line by line as they are needed. */
export interface ShardReader {
  /** As the command line has it. */
  readonly path: string;
  readonly head: ShardHead;
  /** The next file, `undefined` behind the last. @throws {UsageError} where the results are damaged. */
  next(): Promise<ReportedFile | undefined>;
  /** What stands at the end; only there once `next` gave `undefined`. */
  readonly summary: Summary | undefined;
  close(): Promise<void>;
}

/** Opens the results of a shard. @throws {UsageError} */
export async function openShard(path: string, absolute: string): Promise<ShardReader> {
  let file: FileHandle;
  try {
    file = await open(absolute);
  } catch (error) {
    throw new UsageError(`${path}: ${describeError(error)}`);
  }
  const lines = file.readLines({ encoding: 'utf8' })[Symbol.asyncIterator]();
  let number = 0;
  let summary: Summary | undefined;

  /** `undefined` at the end. */
  async function readLine(): Promise<object | undefined> {
    const { done, value } = await lines.next();
    number++;
    if (done) return undefined;
    return parse(value, () => refuse('a line of results'));
  }
  function refuse(expected: string): UsageError {
    const found = number === 1 ? 'text' : 'line';
    return new UsageError(`${path}:${number}: Unexpected ${found}, expected ${expected}`);
  }

  const head = await readLine();
  if (!head || !isHead(head)) throw refuse('what `zhengming check --format shard` writes');
  return {
    path,
    head,
    get summary() {
      return summary;
    },
    async next() {
      const line = await readLine();
      if (!line)
        throw new UsageError(
          `${path}: Unexpected end after ${number - 1} lines, expected the summary of a whole run`,
        );
      if (isFile(line)) return line;
      if (!isTail(line)) throw refuse('the findings of a file, or the summary');
      summary = line.summary;
      return undefined;
    },
    close: () => file.close(),
  };
}

function parse(line: string, refuse: () => UsageError): object {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Told of below.
  }
  throw refuse();
}

function isHead(line: object): line is ShardHead {
  return 'zhengming' in line && 'shard' in line;
}

function isFile(line: object): line is ReportedFile {
  return 'path' in line && 'findings' in line && Array.isArray(line.findings);
}

function isTail(line: object): line is ShardTail {
  return 'summary' in line;
}
