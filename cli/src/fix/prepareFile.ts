import { readFileSync } from 'node:fs';
import { type FixedText, fixAll } from '@zhengming/core';
import { isExcluded } from '@zhengming/server/configuration';
import { fromNativePath } from '@zhengming/server/node';
import { describeError } from '../check/describeError.ts';
import type { Linting } from '../check/linting.ts';
import { decodeDocument } from '../check/read.ts';
import type { FoundFile } from '../check/walk.ts';
import type { Contents, Outcome } from './fixed.ts';
import { behindMark, markOf } from './marked.ts';
import type { FixOptions } from './options.ts';
import { describeRest } from './rest.ts';
import { toUnifiedDiff } from './unifiedDiff.ts';

/** What is to become of a file, without what it is called. */
export interface PreparedFile {
  readonly outcome: Outcome;
  readonly contents?: Contents;
}

/** Reads one file and fixes in memory what is certain enough. */
export function prepareFile(
  file: FoundFile,
  { linter, configuration }: Linting,
  { ignores, fixes, diff: hasDiff, writes }: FixOptions,
): PreparedFile {
  if (ignores && isExcluded(configuration, fromNativePath(file.path))) {
    return { outcome: { kind: 'excluded', isNamed: file.isNamed } };
  }
  const read = readForFix(file.path);
  if (read.kind === 'trouble') return { outcome: read };
  const done = fixAll(linter, read.text, { context: { path: file.path }, minConfidence: fixes });
  const rest = describeRest(file, done.linted, fixes);
  const diff = hasDiff ? describeChange(file, read, done) : '';
  const outcome: Outcome = { kind: 'fixed', fixed: done.fixed, diff, ...rest };
  if (done.fixed === 0 || !writes) return { outcome };
  const after = Buffer.from(read.mark + done.text);
  return { outcome, contents: { before: read.bytes, after } };
}

interface ReadFile {
  readonly kind: 'text';
  readonly bytes: Buffer;
  /** The byte order mark, which `text` is without. */
  readonly mark: string;
  readonly text: string;
}

function readForFix(
  path: string,
): ReadFile | { readonly kind: 'trouble'; readonly message: string } {
  try {
    const bytes = readFileSync(path);
    const decoded = decodeDocument(bytes, path);
    return decoded.kind === 'trouble' ? decoded : { ...decoded, bytes, mark: markOf(bytes) };
  } catch (error) {
    return { kind: 'trouble', message: describeError(error) };
  }
}

function describeChange({ shown }: FoundFile, { mark, text }: ReadFile, done: FixedText): string {
  if (done.edits.length === 0) return '';
  const edits = behindMark(done.edits, mark);
  return toUnifiedDiff({ path: shown, text: mark + text, edits });
}
