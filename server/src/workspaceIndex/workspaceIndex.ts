import type { FileResult, Occurrence, UseCounts } from './result.ts';

/**
 * What is known of all Markdown files of the workspace, open or not. It is filled in the background from
 * the moment it is first asked, and follows what changes on disk, in open documents, in configurations and
 * in glossaries. For an open document its text counts, not the file's.
 */
export interface WorkspaceIndex {
  /**
   * Starts looking, if nothing did so before. Where there turn out to be more than `mostFiles`, it forgets
   * them again, until it is started without that limit.
   */
  start(mostFiles?: number): void;
  /** How far it has come. */
  progress(): IndexProgress;
  /** Fulfilled once nothing that is known to have changed waits to be checked. */
  settled(): Promise<void>;
  /** The URIs of all files that have been checked, in no order. */
  files(): Iterable<string>;
  /** What was found in a file; `undefined` where it has not been checked. */
  resultOf(uri: string): FileResult | undefined;
  /**
   * The uses of every name that is used, by the id of its entry: of what has been checked so far. Starts the
   * index.
   */
  counts(): ReadonlyMap<string, UseCounts>;
  /** The uses of one name; zeros where there are none. */
  countsOf(entry: string): UseCounts;
  /**
   * Where a name stands, right and wrong, by file and position. Files that hold it in its right form are
   * read again for it. Starts the index, and waits until it is settled.
   */
  occurrencesOf(entry: string, isCancelled?: () => boolean): Promise<readonly Occurrence[]>;
  /** Calls `listener` when it goes from one state to another. */
  onDidChangeState(listener: (state: IndexProgress['state']) => void): () => void;
  /** Calls `listener` when results have changed; the function that it gives ends that. */
  onDidChange(listener: (change: IndexChange) => void): () => void;
}

export interface IndexProgress {
  /** `idle` before it is started, and where it is turned off. */
  readonly state: 'idle' | 'looking' | 'checking' | 'settled';
  /** Files that are checked, and files that there are as far as is known. */
  readonly checked: number;
  readonly total: number;
  /** Whether there were more files than it was started for. */
  readonly isTooMany: boolean;
}

/** What has changed since the last change. Storms of changes come as few. */
export interface IndexChange {
  /** Files whose results differ from before, those that have gone among them. */
  readonly uris: readonly string[];
}
