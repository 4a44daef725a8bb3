import type { LinterOptions } from '@zhengming/core';
import type { Configuration } from '../configuration/index.ts';
import type { Encoding } from '../encoding.ts';
import type { Language } from '../language/language.ts';
import type { Summary } from './summary.ts';

/** What the index needs of the place it runs in; a place that has no files has no index. */
export interface IndexHost {
  /**
   * The Markdown files below folders, in batches. A folder that cannot be read is left out, and told to
   * `onTrouble`.
   */
  walk(roots: readonly WalkRoot[], onTrouble: OnTrouble): AsyncIterable<readonly WalkedFile[]>;
  /** One file as a walk would find it; `undefined` where it would not, or only behind a link. */
  findFile(roots: readonly WalkRoot[], path: string): Promise<WalkedFile | undefined>;
  createCheckers(): Checkers;
  openCache(folder: string): IndexCache;
  /** A digest of bytes, for telling contents apart. */
  hash(bytes: Uint8Array): string;
  /** Differs between builds that may find something else in the same text. */
  readonly build: string;
}

export type OnTrouble = (path: string, message: string) => void;

export interface WalkRoot {
  readonly folder: string;
  /** Globs of what is left out, relative to `folder`. */
  readonly exclude: readonly string[];
}

export interface WalkedFile {
  readonly path: string;
  /** Differs when the file was written; the same when nothing is known to have happened to it. */
  readonly stamp: string;
}

/** What files are checked with, as threads hand it to each other. */
export interface CheckSpec {
  /** The same for the same glossary, options, engine, encoding and language. */
  readonly key: string;
  /** An image of the glossary, in memory that threads share. */
  readonly image: Uint8Array;
  readonly options: LinterOptions;
  readonly configuration: Configuration;
  readonly encoding: Encoding;
  /** That of the messages. */
  readonly language: Language;
}

export interface CheckTask {
  readonly path: string;
  /** The digest of the content that was checked with this spec before, `undefined` where none was. */
  readonly known: string | undefined;
}

/** What became of a task. */
export type CheckedFile =
  /** Its content is the one that is known. */
  | { readonly kind: 'same'; readonly path: string }
  | {
      readonly kind: 'checked';
      readonly path: string;
      readonly hash: string;
      readonly content: PackedResult;
    }
  /** There is no such file any more. */
  | { readonly kind: 'absent'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly message: string };

/** A result with its summary; most of it as bytes, which cost the garbage collector nothing. */
export interface PackedResult {
  readonly summary: Summary;
  /** The result as JSON in UTF-8; `undefined` where nothing was found. */
  readonly bytes: Uint8Array | undefined;
}

/** Checks files at low priority, aside from what answers the editor. */
export interface Checkers {
  /** How many batches are worth having under way. */
  readonly width: number;
  /** Never rejects: a file that ends what checks it is unreadable. */
  check(spec: CheckSpec, tasks: readonly CheckTask[]): Promise<readonly CheckedFile[]>;
  /** Where a name stands in its right forms, by file. */
  findRight(spec: CheckSpec, task: FindTask): Promise<readonly FoundUses[]>;
  /** The edits that fix files, by file; of those that have none nothing. */
  fix(spec: CheckSpec, task: FixTask): Promise<readonly FixedFile[]>;
  /** Gives back memory; the next call starts anew. */
  rest(): void;
}

export interface FindTask {
  readonly paths: readonly string[];
  readonly entry: string;
}

export interface FoundUses {
  readonly path: string;
  /** In lines and columns of the spec's encoding. */
  readonly ranges: readonly PlainRange[];
}

export interface FixTask {
  readonly paths: readonly string[];
  readonly entry: string | undefined;
  readonly minConfidence: 'certain' | 'likely' | 'possible';
}

export interface FixedFile {
  readonly path: string;
  readonly edits: readonly EntryEdit[];
}

/** An edit, and the entry whose name it puts right. */
export interface EntryEdit {
  readonly range: PlainRange;
  readonly newText: string;
  readonly entry: string;
  /** What stood there, and what should. */
  readonly from: string;
  readonly to: string;
}

export interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Results that outlive the session. */
export interface IndexCache {
  /** What was kept, by path; nothing where it is another build's or damaged. Never rejects. */
  read(build: string): Promise<ReadonlyMap<string, CachedResult>>;
  /** @throws where it cannot be written; what was kept before is then still there. */
  write(build: string, results: Iterable<readonly [string, CachedResult]>): Promise<void>;
}

export interface CachedResult {
  /** The digest of the content, and the key of the spec, that it was found with. */
  readonly hash: string;
  readonly key: string;
  readonly content: PackedResult;
}
