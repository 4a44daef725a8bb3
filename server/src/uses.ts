import type { Analyses } from './analysis.ts';
import { toLspRange } from './convert.ts';
import type { Encoding } from './encoding.ts';
import type { Occurrence, UseCounts, WorkspaceIndex } from './workspaceIndex/index.ts';
import { MOST_FILES } from './workspaceIndex/mode.ts';

/** Where the names of the glossary are used. */
export interface Uses {
  /** How often an entry's name is used, right and wrong, as far as that is known by now. */
  countsOf(entry: string): Promise<UseCounts>;
  /** `counting`: there may be more than is known. `unknown`: there are too many files to count uses unasked. */
  state(): 'counting' | 'counted' | 'unknown';
  /** Calls `listener` when counts or the state may have changed. */
  onDidChange(listener: () => void): void;
  /** By file and position. */
  occurrencesOf(entry: string, isCancelled?: () => boolean): Promise<readonly Occurrence[]>;
}

/**
 * The uses in all files of the workspace, which are looked for once somebody asks. The index follows open
 * documents with a pause; where something stands in them is read from them as they are.
 */
export function createIndexUses(
  index: WorkspaceIndex,
  open: Uses,
  isOpen: (uri: string) => boolean,
): Uses {
  return {
    async occurrencesOf(entry, isCancelled) {
      const closed = await index.occurrencesOf(entry, isCancelled);
      const found = closed.filter(({ uri }) => !isOpen(uri));
      return [...found, ...(await open.occurrencesOf(entry))].sort(byPlace);
    },
    async countsOf(entry) {
      index.start(MOST_FILES);
      return index.countsOf(entry);
    },
    state() {
      const { state, isTooMany } = index.progress();
      if (isTooMany) return 'unknown';
      return state === 'settled' ? 'counted' : 'counting';
    },
    onDidChange(listener) {
      index.onDidChange(listener);
      index.onDidChangeState(listener);
    },
  };
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
    state: () => 'counted',
    onDidChange: () => undefined, // Who has the documents open sees them change.
    async countsOf(entry) {
      const found = await occurrencesOf(entry);
      const wrong = found.filter((one) => one.wrong).length;
      return { right: found.length - wrong, wrong };
    },
  };
}

function byPlace(a: Occurrence, b: Occurrence): number {
  if (a.uri !== b.uri) return a.uri < b.uri ? -1 : 1;
  const [one, other] = [a.range.start, b.range.start];
  return one.line - other.line || one.character - other.character;
}
