import { readFileSync } from 'node:fs';
import { type FixedText, fixAll } from '@zhengming/core';
import { isExcluded } from '@zhengming/server/configuration';
import { fromNativePath } from '@zhengming/server/node';
import { describeError } from '../check/describeError.ts';
import type { Linting } from '../check/linting.ts';
import { decodeDocument } from '../check/read.ts';
import type { FoundFile } from '../check/walk.ts';
import type { Outcome } from './fixed.ts';
import { behindMark, markOf } from './marked.ts';
import type { FixOptions } from './options.ts';
import { replaceFile } from './replaceFile.ts';
import { describeRest } from './rest.ts';
import { toUnifiedDiff } from './unifiedDiff.ts';

/**
 * Fixes what is certain enough in one file, and writes it where that is wanted and anything was fixed. It is
 * read and fixed at once, only the writing is waited for.
 */
export async function fixFile(
  file: FoundFile,
  linting: Linting,
  options: FixOptions,
): Promise<Outcome> {
  if (options.ignores && isExcluded(linting.configuration, fromNativePath(file.path))) {
    return { kind: 'excluded', isNamed: file.isNamed };
  }
  const read = readForFix(file.path);
  if (read.kind === 'trouble') return read;
  const context = { path: file.path };
  const done = fixAll(linting.linter, read.text, { context, minConfidence: options.fixes });
  const rest = describeRest(file, done.linted, options.fixes);
  const diff = options.diff ? describeChange(file, read, done) : '';
  if (done.fixed > 0 && options.writes) {
    const after = Buffer.from(read.mark + done.text);
    const message = await replaceFile({ path: file.path, before: read.bytes, after });
    if (message !== undefined) return { kind: 'trouble', message };
  }
  return { kind: 'fixed', fixed: done.fixed, diff, ...rest };
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
