import type { Analyses } from './analysis.ts';
import { toLspRange } from './convert.ts';
import type { Encoding } from './encoding.ts';
import type { Occurrence, UseCounts } from './workspaceIndex/index.ts';

/** Where the names of the glossary are used. */
export interface Uses {
  /** How often an entry's name is used, right and wrong, as far as that is known. */
  countsOf(entry: string): UseCounts | Promise<UseCounts>;
  /** By file and position. */
  occurrencesOf(entry: string, isCancelled?: () => boolean): Promise<readonly Occurrence[]>;
}

/** The uses in open documents: all that is known where nothing reads the files of the workspace. */
export function createOpenUses(
  uris: () => readonly string[],
  analyses: Analyses,
  encoding: Encoding,
): Uses {
  async function occurrencesOf(entry: string): Promise<readonly Occurrence[]> {
    const found: Occurrence[] = [];
    for (const uri of [...uris()].sort()) {
      const analysis = await analyses.of(uri);
      if (!analysis) continue;
      const { linted, document } = analysis;
      const places = [
        ...linted.findings.map((one) => ({ ...one, wrong: true })),
        ...linted.names().map((one) => ({ ...one, wrong: false })),
      ].filter((one) => one.entry === entry);
      places.sort((a, b) => a.range.start - b.range.start);
      for (const { range, wrong } of places) {
        found.push({ uri, range: toLspRange(document, range, encoding), wrong });
      }
    }
    return found;
  }
  return {
    occurrencesOf,
    async countsOf(entry) {
      const found = await occurrencesOf(entry);
      const wrong = found.filter((one) => one.wrong).length;
      return { right: found.length - wrong, wrong };
    },
  };
}
