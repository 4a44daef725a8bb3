import { statSync } from 'node:fs';
import type { Found, FoundFile } from './walk.ts';

/** The beginning of what there is to check, and all of it. */
export interface Ahead {
  /** Whether it is worth the start of further threads. */
  readonly isMuch: boolean;
  readonly all: Iterable<Found>;
  /** The first file, `undefined` where none was seen. */
  readonly first: FoundFile | undefined;
}

/** What one thread checks in about the time that further ones take to start. */
const MUCH = { files: 64, bytes: 2 * 1024 * 1024 } as const;

/** Looks at files until they are many and large, or there are no more; holds only those few. */
export function lookAhead(found: Iterator<Found>): Ahead {
  const seen: Found[] = [];
  let bytes = 0;
  while (seen.length < MUCH.files || bytes < MUCH.bytes) {
    const next = found.next();
    if (next.done) return { isMuch: false, all: join(seen, found), first: firstOf(seen) };
    seen.push(next.value);
    bytes += sizeOf(next.value);
  }
  return { isMuch: true, all: join(seen, found), first: firstOf(seen) };
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
