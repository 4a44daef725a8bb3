import { join } from 'node:path';
import { REPOSITORY } from '../repository.ts';

/** Where labelled articles and corpora lie, outside of the repository: `eval/` and `corpus/`. */
export const SHARED = join(REPOSITORY, '../shared');

/** A path below {@link SHARED}. */
export function shared(path: string): string {
  return join(SHARED, path);
}

/** A path in the part of the repository that holds draws, labels, verdicts and the recorded run. */
export function inProject(path: string): string {
  return join(REPOSITORY, 'test/corpus', path);
}
