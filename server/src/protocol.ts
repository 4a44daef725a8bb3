/** What the server says beyond LSP: names and types only, so that any client can read this file. */

/** Request with {@link StatusParams}, answered by {@link Status}. */
export const STATUS_REQUEST = 'zhengming/status';

/**
 * Requests with {@link FileParams}, for files that the server cannot read itself: those of a virtual workspace, and
 * in a browser all. Only clients get them that say `experimental: { files: true }`.
 */
export const READ_FILE_REQUEST = 'zhengming/readFile';
export const READ_FOLDER_REQUEST = 'zhengming/readFolder';
export const FILE_EXISTS_REQUEST = 'zhengming/fileExists';

/** Which file or folder is meant. */
export interface FileParams {
  readonly uri: string;
}

/** Why a file that is there has no text. */
export type UnreadableReason = 'folder' | 'encoding' | 'other';

/** Answers {@link READ_FILE_REQUEST}; `null` where there is no such file. The text is without a byte order mark. */
export type ReadFileResult = { readonly text: string } | { readonly unreadable: UnreadableReason };

/**
 * Answers {@link READ_FOLDER_REQUEST}: the names of what stands in a folder, those of folders with `/` behind them.
 * `null` where there is no such folder. {@link FILE_EXISTS_REQUEST} is answered by a boolean.
 */
export type ReadFolderResult = readonly string[] | null;

/** What a server in a web worker sends once it listens, before any message of the protocol. */
export const WORKER_READY = 'zhengming/ready';

/** Notification of a {@link Status}, that of the first workspace folder, which differs from the one before. */
export const STATUS_CHANGED = 'zhengming/statusChanged';

/** Request with {@link EntryLocationParams}, answered by {@link EntryLocation} or `null`. */
export const ENTRY_LOCATION_REQUEST = 'zhengming/entryLocation';

/**
 * The scheme of the packs of the built-in glossary, as documents that can be read and not be written. Their
 * text is what `workspace/textDocumentContent` answers; clients that cannot ask get the URIs of files.
 */
export const BUILT_IN_SCHEME = 'zhengming-glossary';

/** The command of code lenses: shows the references at a position (in the encoding negotiated) of a URI. */
export const SHOW_USES_COMMAND = 'zhengming.showUses';

/** The key of `initializationOptions` that names a folder, by URI, for what is kept between sessions. */
export const CACHE_FOLDER = 'cacheFolder';

/** The kind of the code action that fixes every certain finding of a document. */
export const FIX_ALL_KIND = 'source.fixAll.zhengming';

/** The `source` of every diagnostic. */
export const DIAGNOSTIC_SOURCE = 'zhengming';

/** For which document the status is asked; without one, for the first workspace folder. */
export interface StatusParams {
  readonly textDocument?: { readonly uri: string };
}

/** How the server is doing, and what holds for a document or a folder. */
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
  /** Why the document is not checked, in a few words; not there where it is. */
  readonly unchecked?: string;
  /** The weakest findings that are shown. */
  readonly minConfidence: Confidence;
  /** Where a `zhengming.yaml` says so; not there where the editor's settings or the default do. */
  readonly minConfidenceSetAt?: FilePlace;
  /** The URIs of the `zhengming.yaml` files that hold, the nearest one last. */
  readonly configurationFiles: readonly string[];
  /** The packs that the glossary is made of, the workspace's own first, then by how much they hold. */
  readonly packs: readonly StatusPack[];
}

/** A line of a file. */
export interface FilePlace {
  readonly uri: string;
  /** 1-based, columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

/** A pack of the glossary that holds. */
export interface StatusPack {
  /** As `packs` of the configuration calls it. */
  readonly name: string;
  /** `undefined` where it cannot be shown. */
  readonly uri?: string;
  readonly builtIn: boolean;
  /** How many of the names are its own, or were last changed by it. */
  readonly entries: number;
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
  readonly uri: string;
  /** 0-based, in the encoding negotiated. */
  readonly position: { readonly line: number; readonly character: number };
}

/**
 * Request with a URI and a position (in the encoding negotiated), answered by where what was typed before it
 * begins, if that is worth being completed unasked, or by `null`.
 */
export const UNASKED_NAMES_REQUEST = 'zhengming/unaskedNames';

/** Request with {@link NamesParams}, answered by {@link Names}. */
export const NAMES_REQUEST = 'zhengming/names';

/** Whose glossary is meant. */
export interface NamesParams {
  readonly textDocument: { readonly uri: string };
}

/** What there is to choose from. */
export interface Names {
  /** Those that the document has come first, then by name. */
  readonly names: readonly KnownName[];
  /** The kinds that a new name may be of. */
  readonly kinds: readonly KnownKind[];
}

/** A kind of names, with its name in the language of the interface. */
export interface KnownKind {
  readonly id: string;
  readonly name: string;
}

/** A name of the glossary. */
export interface KnownName {
  /** That of its entry. */
  readonly id: string;
  readonly name: string;
  /** In the language of the interface. */
  readonly kind: string;
  readonly accept: readonly string[];
  /** Whether the document has it, right or wrong. */
  readonly inDocument: boolean;
}

/**
 * Request with {@link AddRenderingParams}, answered by {@link AddRenderingResult}: adds a wrong rendering to
 * the workspace's own glossary, through the client's `workspace/applyEdit`.
 */
export const ADD_RENDERING_REQUEST = 'zhengming/addRendering';

/** The command of the code action on a selection, with a URI and the text: it asks for the name. */
export const ADD_RENDERING_COMMAND = 'zhengming.addRendering';

/** The command that fixes in the workspace what its one argument, {@link FixParams}, means. */
export const FIX_NAME_COMMAND = 'zhengming.fixName';

/** The command that writes what its one argument, {@link DismissParams}, means. */
export const DISMISS_COMMAND = 'zhengming.dismiss';

/** The same, which asks which of a list of {@link DismissChoice} is meant, and for the reason. */
export const DISMISS_WITH_REASON_COMMAND = 'zhengming.dismissWithReason';

/** The command that opens the glossary at an entry, by its id. */
export const OPEN_ENTRY_COMMAND = 'zhengming.openEntry';

/** The command that shows the page of a rule, by its URI. */
export const OPEN_RULE_COMMAND = 'zhengming.openRule';

/** One of `entry` and `name` is there. */
export interface AddRenderingParams {
  /** The document whose glossary is added to. */
  readonly textDocument: { readonly uri: string };
  readonly text: string;
  /** Whether it is wrong wherever it stands, or only where the document supports that. */
  readonly when: 'always' | 'evidence';
  readonly entry?: string;
  readonly name?: NewName;
}

/** A name that the glossary does not have yet. */
export interface NewName {
  readonly name: string;
  /** The id of one of {@link Names.kinds}. */
  readonly kind: string;
  /** The name in the source language, where `name` has no Latin letter. */
  readonly original?: string;
}

/** Where it was written, or in one sentence why it was not. */
export type AddRenderingResult =
  | {
      /** The files that were changed, the glossary first. */
      readonly uris: readonly string[];
      /** The glossary, relative to the workspace's folder. */
      readonly file: string;
    }
  | { readonly problem: string };

/** What `data` of a diagnostic carries. */
export interface DiagnosticData {
  readonly entry: string;
  /** What should stand there, best first. */
  readonly expected: readonly string[];
  /** The version of the document that the diagnostic was made for. */
  readonly version: number;
}

/** Request with {@link TermsParams}, answered by {@link Term}s, most frequent first. */
export const TERMS_REQUEST = 'zhengming/terms';

/** Request with {@link TermsParams}, answered by {@link TermFile}s, in order of their URIs. */
export const TERM_FILES_REQUEST = 'zhengming/termFiles';

/** Request with {@link TermUsesParams}, answered by {@link TermUse}s, in order of position. */
export const TERM_USES_REQUEST = 'zhengming/termUses';

/** Notification of {@link TermsState}, at most a few times a second. */
export const TERMS_CHANGED = 'zhengming/termsChanged';

/** Request with {@link FixParams}, answered by a {@link FixPlan}. */
export const FIX_REQUEST = 'zhengming/fix';

/** Request with {@link DismissParams}, answered by a {@link DismissalPlan}, or by an error that says why not. */
export const DISMISS_REQUEST = 'zhengming/dismiss';

/** Request with {@link DocumentParams}, answered by {@link OpenFindings}, or `null` where it is not checked. */
export const FINDINGS_REQUEST = 'zhengming/findings';

/** Request with {@link OfferedFixesParams}, answered by {@link OfferedFix}es, best first. */
export const FIXES_REQUEST = 'zhengming/fixes';

/** An open document. */
export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** What is wrong in an open document. */
export interface OpenFindings {
  /** The version of the document that it was found in. */
  readonly version: number;
  /** In order of position. */
  readonly findings: readonly OpenFinding[];
}

/** One finding of an open document. */
export interface OpenFinding {
  readonly entry: string;
  /** In the encoding negotiated. */
  readonly range: Range;
  readonly text: string;
}

/** A finding of {@link OpenFindings}: the one that begins where `range` does. */
export interface OfferedFixesParams extends DocumentParams {
  readonly version: number;
  readonly range: Range;
}

/** One way to put a finding right; none is offered of a version that is no longer the document's. */
export interface OfferedFix {
  readonly expected: string;
  /** All that has to be changed, spaces beside the name included. */
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

export type Confidence = 'certain' | 'likely' | 'possible';

interface Position {
  readonly line: number;
  readonly character: number;
}

interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Which of the findings in the workspace are meant: all, where nothing is said. */
export interface TermsParams {
  readonly entry?: string;
  readonly confidence?: Confidence;
  readonly uri?: string;
  /** Only names, renderings and paths that hold this, whatever the letter case. */
  readonly filter?: string;
}

/** Wrong renderings of one name. */
export interface Term {
  readonly entry: string;
  /** As the glossary writes it. */
  readonly name: string;
  /** What stands in files instead, most frequent first. */
  readonly renderings: readonly string[];
  readonly count: number;
  readonly files: number;
}

export interface TermFile {
  readonly uri: string;
  readonly count: number;
}

export interface TermUsesParams extends TermsParams {
  readonly uri: string;
}

/** One finding. */
export interface TermUse {
  readonly entry: string;
  /** In the encoding negotiated. */
  readonly range: Range;
  readonly text: string;
  readonly expected: string;
  readonly confidence: Confidence;
  readonly message: string;
  /** What stands on its line around it; empty where the file cannot be read any more. */
  readonly before: string;
  readonly after: string;
}

/** How far the list of the workspace's findings has come. */
export interface TermsState {
  /** `none`: there is none, since only the editor can read the workspace's files, and only those that are open. */
  readonly state: 'none' | 'idle' | 'looking' | 'checking' | 'settled';
  readonly checked: number;
  readonly total: number;
  readonly isTooMany: boolean;
  readonly counts: Readonly<Record<Confidence, number>>;
}

/** What is to be fixed: in a file, below a folder, or everywhere; one name or all. */
export interface FixParams {
  readonly entry?: string;
  /** Of a file, or of a folder that holds the files. */
  readonly uri?: string;
  /** The weakest findings to fix. */
  readonly minConfidence: Confidence;
}

/** The edits that fix what was asked for, none of which has been made. */
export interface FixPlan {
  readonly edits: readonly PlannedEdit[];
  /** What was found and cannot be fixed: its edit would change more than the name. */
  readonly left: number;
}

/** An edit of a file as it was when it was read. */
export interface PlannedEdit {
  readonly uri: string;
  /** Of an open document; `null` where the file was read. */
  readonly version: number | null;
  readonly range: Range;
  readonly newText: string;
  /** What it puts right; empty where it puts no name right. */
  readonly entry: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** One way to have a finding never reported again, as people are offered it. */
export interface DismissChoice {
  readonly title: string;
  readonly params: DismissParams;
}

/** What is never to be reported again, and where that is to be written. */
export interface DismissParams {
  readonly what: 'occurrence' | 'fileEntry' | 'file' | 'entry' | 'rendering';
  /** `comment`: in the file itself. `configuration`: in the `zhengming.yaml` nearest to the workspace's folder. */
  readonly where: 'comment' | 'configuration';
  readonly uri: string;
  readonly entry?: string;
  readonly range?: Range;
  /** What stands there, of a rendering. */
  readonly text?: string;
  /** For the next reader; none where left out. */
  readonly reason?: string;
}

/** The one edit that a dismissal takes. */
export interface DismissalPlan {
  readonly uri: string;
  /** Whether the file has to be made first. */
  readonly isNew: boolean;
  readonly range: Range;
  readonly newText: string;
}
