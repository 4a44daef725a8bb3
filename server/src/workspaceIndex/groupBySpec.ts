import type { ManagedIndex } from './createIndex.ts';
import type { CheckSpec } from './host.ts';

/** Files by what they are checked with; those that the index no longer has are left out. */
export function groupBySpec<File extends { readonly path: string }>(
  index: Pick<ManagedIndex, 'specOf'>,
  files: Iterable<File>,
): ReadonlyMap<CheckSpec, readonly File[]> {
  const groups = new Map<CheckSpec, File[]>();
  for (const file of files) {
    const spec = index.specOf(file.path);
    if (!spec) continue;
    const known = groups.get(spec);
    if (known) known.push(file);
    else groups.set(spec, [file]);
  }
  return groups;
}
