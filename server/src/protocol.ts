/** What the server says beyond LSP: names and types only, so that any client can read this file. */

/** Request without parameters, answered by {@link Status}. */
export const STATUS_REQUEST = 'zhengming/status';

/** Notification of a {@link Status} that differs from the one before. */
export const STATUS_CHANGED = 'zhengming/statusChanged';

/** Request with {@link EntryLocationParams}, answered by {@link EntryLocation} or `null`. */
export const ENTRY_LOCATION_REQUEST = 'zhengming/entryLocation';

/** The key of `initializationOptions` that names a folder, by URI, for what is kept between sessions. */
export const CACHE_FOLDER = 'cacheFolder';

/** The kind of the code action that fixes every certain finding of a document. */
export const FIX_ALL_KIND = 'source.fixAll.zhengming';

/** The `source` of every diagnostic. */
export const DIAGNOSTIC_SOURCE = 'zhengming';

/** How the server is doing, for the first workspace folder. */
export interface Status {
  /** `undefined` where the server runs in no process of its own. */
  readonly processId?: number;
  readonly version: string;
  /** The language of the translations. */
  readonly language: string;
  /** How many names the glossary holds, and how many wrong renderings. */
  readonly entries: number;
  readonly renderings: number;
  /** What is wrong with configuration and glossary files, of all documents seen so far. */
  readonly problems: readonly StatusProblem[];
  readonly enabled: boolean;
}

/** A problem of a configuration or glossary file. */
export interface StatusProblem {
  /** A URI; for the built-in glossary a path in it, for the editor's settings `settings`. */
  readonly file: string;
  /** 1-based, columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Which entry is meant: by its id, or by what stands at a position (in the encoding negotiated). */
export interface EntryLocationParams {
  readonly entry?: string;
  /** Whose glossary to look in; without it, the first workspace folder's. */
  readonly textDocument?: { readonly uri: string };
  readonly position?: { readonly line: number; readonly character: number };
}

/** Where an entry is written. */
export interface EntryLocation {
  readonly entry: string;
  /** Whether it stands in the glossary that ships with Zhengming. */
  readonly builtIn: boolean;
  /** A path in the built-in glossary's folder, or the URI of a file. */
  readonly file: string;
  /** 1-based, columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

/** What `data` of a diagnostic carries. */
export interface DiagnosticData {
  readonly entry: string;
  /** What should stand there, best first. */
  readonly expected: readonly string[];
  /** The version of the document that the diagnostic was made for. */
  readonly version: number;
}
