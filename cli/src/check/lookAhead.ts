import { stat } from 'node:fs/promises';
import type { Found } from './walk.ts';

/** The beginning of what there is to check, and all of it. */
export interface Ahead {
  /** Whether it is worth the start of further threads. */
  readonly isMuch: boolean;
  readonly all: AsyncIterable<Found>;
}

/** What one thread checks in about the time that further ones take to start. */
const MUCH = { files: 64, bytes: 512 * 1024 } as const;

/** Looks at files until they are many and large, or there are no more; holds only those few. */
export async function lookAhead(found: AsyncIterator<Found>): Promise<Ahead> {
  const seen: Found[] = [];
  let bytes = 0;
  while (seen.length < MUCH.files || bytes < MUCH.bytes) {
    const next = await found.next();
    if (next.done) return { isMuch: false, all: join(seen, found) };
    seen.push(next.value);
    bytes += await sizeOf(next.value);
  }
  return { isMuch: true, all: join(seen, found) };
}

async function* join(seen: readonly Found[], rest: AsyncIterator<Found>): AsyncGenerator<Found> {
  yield* seen;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** Nothing where it cannot be told: the check will say why. */
async function sizeOf(found: Found): Promise<number> {
  if (found.kind === 'trouble') return 0;
  try {
    return (await stat(found.file.path)).size;
  } catch {
    return 0;
  }
}
