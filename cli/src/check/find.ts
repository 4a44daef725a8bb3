import { UsageError } from '../commands/usageError.ts';
import type { Shard } from '../report/formats/shard.ts';
import type { CheckOptions } from './options.ts';
import { STANDARD_INPUT } from './standardInput.ts';
import { type Found, findFiles } from './walk.ts';

/** What a command line asks to check, in order. @throws {UsageError} */
export async function findAll(options: CheckOptions, folder: string): Promise<Iterator<Found>> {
  const { since, shard } = options;
  let found: Iterable<Found> = findNamed(options, folder);
  if (readsStandardInput(options)) {
    if (since !== undefined) {
      throw new UsageError('Unexpected `--since` with standard input, expected files');
    }
    const { readStandardInput } = await import('./standardInput.ts');
    found = chain([await readStandardInput(options.stdinFilename, folder)], found);
  }
  if (since !== undefined) {
    const { keepChanged } = await import('./since/keepChanged.ts');
    found = await keepChanged(found, since, folder);
  }
  if (shard.count > 1) found = takeShard(found, shard);
  return found[Symbol.iterator]();
}

/** About how many files {@link findAll} gives; `undefined` where only git could tell. */
export function countFiles(options: CheckOptions, folder: string): number | undefined {
  const { since, shard } = options;
  if (since !== undefined) return undefined;
  let count = 0;
  for (const _ of findNamed(options, folder)) count++;
  return Math.ceil(count / shard.count);
}

/** What the paths of a command line stand for, changed or not, in all shards. */
export function findNamed({ paths, ignores }: CheckOptions, folder: string): Iterable<Found> {
  return findFiles({ paths: paths.filter(isPath), folder, ignores });
}

/** @throws {UsageError} where there is nothing to check. */
export function requireInput(options: CheckOptions): void {
  if (options.paths.length > 0 || options.stdinFilename !== undefined) return;
  throw new UsageError('Unexpected end of the command line, expected a file or a folder');
}

function readsStandardInput({ paths, stdinFilename }: CheckOptions): boolean {
  return stdinFilename !== undefined || !paths.every(isPath);
}

function isPath(path: string): boolean {
  return path !== STANDARD_INPUT;
}

function* chain(first: Iterable<Found>, second: Iterable<Found>): Generator<Found> {
  yield* first;
  yield* second;
}

/** Every n-th, so that large and small files, which stand together as a rule, are spread. */
function* takeShard(found: Iterable<Found>, { index, count }: Shard): Generator<Found> {
  let position = 0;
  for (const one of found) {
    if (position % count === index - 1) yield one;
    position++;
  }
}
