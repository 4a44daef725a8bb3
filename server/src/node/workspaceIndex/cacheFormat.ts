import { createHash, type Hash } from 'node:crypto';
import type { CachedResult } from '../../workspaceIndex/host.ts';
import type { Summary } from '../../workspaceIndex/summary.ts';

/** A part of the file, in bytes. */
export type Line = Uint8Array;

const NEWLINE = 0x0a;

/** Another for each change of what the lines hold. */
const FORMAT = 'zhengming workspace index 1';

interface Head {
  readonly format: string;
  readonly build: string;
}

/** Before the bytes of each result, which are a line of their own, empty where nothing was found. */
interface Meta {
  readonly path: string;
  readonly hash: string;
  readonly key: string;
  readonly summary: Summary;
}

/** Behind all results: what is cut off or damaged has not the right one. */
interface End {
  readonly digest: string;
}

/** The lines of a file: a head, two for each result, and an end. Each is JSON, which holds no line break. */
export function* writeLines(
  build: string,
  results: Iterable<readonly [string, CachedResult]>,
): Generator<Line> {
  const digest = createHash('sha1');
  yield toLine({ format: FORMAT, build } satisfies Head, digest);
  for (const [path, { hash, key, content }] of results) {
    yield toLine({ path, hash, key, summary: content.summary } satisfies Meta, digest);
    yield withNewline(content.bytes ?? new Uint8Array(), digest);
  }
  yield toLine({ digest: digest.copy().digest('hex') } satisfies End, digest);
}

function toLine(value: unknown, digest: Hash): Line {
  return withNewline(Buffer.from(JSON.stringify(value)), digest);
}

function withNewline(bytes: Uint8Array, digest: Hash): Line {
  const line = Buffer.concat([bytes, Buffer.of(NEWLINE)]);
  digest.update(line);
  return line;
}

/** The results of a file; `undefined` where another format or build wrote it, or it is damaged. */
export function readLines(
  file: Buffer,
  build: string,
): ReadonlyMap<string, CachedResult> | undefined {
  const lines = splitLines(file);
  const head: Head | undefined = parse(lines.next().value);
  if (head?.format !== FORMAT || head.build !== build || !isWhole(file)) return undefined;
  const results = new Map<string, CachedResult>();
  for (;;) {
    const meta: Partial<Meta & End> | undefined = parse(lines.next().value);
    if (meta?.digest !== undefined) return results;
    const bytes = lines.next().value;
    const { path, hash, key, summary } = meta ?? {};
    if (path === undefined || hash === undefined || key === undefined || !summary) return undefined;
    const content = { summary, bytes: bytes && bytes.length > 0 ? bytes : undefined };
    results.set(path, { hash, key, content });
  }
}

/** Whether the last line holds the digest of all before it. */
function isWhole(file: Buffer): boolean {
  const start = file.lastIndexOf(NEWLINE, file.length - 2) + 1;
  const end: End | undefined = parse(file.subarray(start, -1));
  const digest = createHash('sha1').update(file.subarray(0, start)).digest('hex');
  return end?.digest === digest;
}

/** Without their line breaks, and as parts of the same memory. */
function* splitLines(file: Buffer): Generator<Buffer> {
  for (let start = 0; start < file.length; ) {
    const found = file.indexOf(NEWLINE, start);
    const end = found === -1 ? file.length : found;
    yield file.subarray(start, end);
    start = end + 1;
  }
}

function parse<T>(line: Buffer | undefined): T | undefined {
  if (!line) return undefined;
  try {
    return JSON.parse(line.toString());
  } catch {
    return undefined; // No JSON is damage as well.
  }
}
