import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the benchmark, where the peers are installed. */
export const BENCH = fileURLToPath(new URL('..', import.meta.url));

/** The folder of the repository. */
export const REPOSITORY = join(BENCH, '..');

/** Where the corpus and the lists of phrases lie, outside of the repository. */
export const SHARED = join(REPOSITORY, '../shared');

/** The page that the figures are written into. */
export const PAGE = join(REPOSITORY, 'docs/performance.md');

/** Where the plots are written. */
export const IMAGES = join(REPOSITORY, 'docs/images');

/** The command of a package in `node_modules`. */
export function peer(path: string): string {
  return join(BENCH, 'node_modules', path);
}
