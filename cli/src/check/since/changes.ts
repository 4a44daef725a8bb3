/** Lines of a file: both from 1 on, `last` inclusive. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** The lines that changed in each file, by its path from the top of the repository, in order. */
export type Changes = ReadonlyMap<string, readonly LineRange[]>;

const HUNK = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/u;

/**
 * Reads what `git diff --raw -z --patch --unified=0` prints: paths, each as it is, then the changes of the
 * same files in the same order. Files that are gone have no lines.
 */
export function readDiff(diff: string): Changes {
  const { paths, patch } = splitDiff(diff);
  const changes = new Map<string, LineRange[]>(paths.map((path) => [path, []]));
  let file = -1;
  for (const line of patch.split('\n')) {
    // No line of a file's content begins like these: a sign stands before it.
    if (line.startsWith('diff --git ')) file++;
    const [, first, length] = HUNK.exec(line) ?? [];
    if (first === undefined || length === '0') continue;
    const range = { first: Number(first), last: Number(first) + Number(length ?? 1) - 1 };
    changes.get(paths[file] ?? '')?.push(range);
  }
  return changes;
}

/** A raw entry is `:modes ids STATUS`, then the path; of a file that was renamed or copied, both paths. */
function splitDiff(diff: string): { paths: readonly string[]; patch: string } {
  const paths: string[] = [];
  let at = 0;
  function next(): string {
    const end = diff.indexOf('\0', at);
    const field = diff.slice(at, end);
    at = end + 1;
    return field;
  }
  while (diff[at] === ':') {
    const status = next().split(' ').at(-1) ?? '';
    const path = next();
    paths.push(/^[RC]/u.test(status) ? next() : path);
  }
  // One more stands between the two parts.
  return { paths, patch: diff.slice(at).replace(/^\0/u, '') };
}
