import { renameSync, rmSync, writeFileSync } from 'node:fs';
import type { AcceptedByFile } from './baseline.ts';
import { FORMAT_VERSION } from './read.ts';

/**
 * Writes a baseline: one accepted finding a line, in order of the files' names, so that what changes is easy
 * to review and to merge. Whoever reads meanwhile finds the old file or the new one.
 */
export function writeBaseline(path: string, accepted: AcceptedByFile): void {
  const files = Object.entries(accepted)
    .filter(([, list]) => list.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, list]) => {
      const items = list.map(({ entry, text, before, after }) =>
        JSON.stringify({ entry, text, before, after }),
      );
      return `${JSON.stringify(file)}: [\n${items.join(',\n')}\n]`;
    });
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, `{"zhengming": ${FORMAT_VERSION}, "files": {\n${files.join(',\n')}\n}}\n`);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
