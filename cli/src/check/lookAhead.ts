import { statSync } from 'node:fs';
import type { Found, FoundFile } from './walk.ts';

/** The beginning of what there is to check, and all of it. */
export interface Ahead {
  /** Whether it is worth the start of further threads. */
  readonly isMuch: boolean;
  /** Whether a file was seen that takes much memory. */
  readonly hasLarge: boolean;
  readonly all: Iterable<Found>;
  /** The first file, `undefined` where none was seen. */
  readonly first: FoundFile | undefined;
}

/** What one thread checks in about the time that further ones take to start. */
const MUCH = { files: 64, bytes: 2 * 1024 * 1024 } as const;

/** A file of this size, in bytes, is told from others. */
const LARGE = 1024 * 1024;

/** Looks at files until they are many and large, or there are no more; holds only those few. */
export function lookAhead(found: Iterator<Found>): Ahead {
  const seen: Found[] = [];
  let bytes = 0;
  let hasLarge = false;
  let isMuch = true;
  while (isMuch && (seen.length < MUCH.files || bytes < MUCH.bytes)) {
    const next = found.next();
    if (next.done) {
      isMuch = false;
    } else {
      const size = sizeOf(next.value);
      seen.push(next.value);
      bytes += size;
      hasLarge ||= size >= LARGE;
    }
  }
  return { isMuch, hasLarge, all: join(seen, found), first: firstOf(seen) };
}

function firstOf(seen: readonly Found[]): FoundFile | undefined {
  return seen.find((found) => found.kind === 'file')?.file;
}

function* join(seen: readonly Found[], rest: Iterator<Found>): Generator<Found> {
  yield* seen;
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
}

/** Nothing where it cannot be told: the check will say why. */
function sizeOf(found: Found): number {
  if (found.kind === 'trouble') return 0;
  try {
    return statSync(found.file.path).size;
  } catch {
    return 0;
  }
}
