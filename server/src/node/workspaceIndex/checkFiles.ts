import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createLinter, type Linter, localize, openImage } from '@zhengming/core';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { UnreadableFileError } from '../../configuration/index.ts';
import { speak } from '../../language/language.ts';
import type { CheckedFile, CheckSpec, CheckTask, PackedResult } from '../../workspaceIndex/host.ts';
import type { FileResult } from '../../workspaceIndex/result.ts';
import { toResult } from '../../workspaceIndex/toResult.ts';
import { decodeUtf8 } from '../decodeUtf8.ts';
import { toNativePath, waitingFileSystem } from '../fileSystem.ts';

/** A spec, opened. */
export interface OpenSpec {
  readonly spec: CheckSpec;
  readonly linter: Linter;
}

/** A thread serves one session, so all specs are of one language. */
export function openSpec(spec: CheckSpec): OpenSpec {
  speak(spec.language);
  return { spec, linter: createLinter(openImage(spec.image), spec.options) };
}

/** A digest that tells contents apart; of bytes in memory that threads share too. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('base64url');
}

/** Reads a file, and checks it where its content is not the one that is known. */
export async function checkFile(open: OpenSpec, { path, known }: CheckTask): Promise<CheckedFile> {
  try {
    const bytes = readFileSync(toNativePath(path));
    const hash = hashOf(bytes);
    if (hash === known) return { kind: 'same', path };
    const zero = bytes.indexOf(0);
    if (zero !== -1) {
      const message = localize`Unexpected NUL byte at offset ${zero}, expected text`;
      return { kind: 'unreadable', path, message };
    }
    return { kind: 'checked', path, hash, content: pack(open, path, decodeUtf8(bytes, path)) };
  } catch (error) {
    return explain(path, error);
  }
}

/** What cannot be read here is read once more by what knows how to say why. */
async function explain(path: string, error: unknown): Promise<CheckedFile> {
  if (error instanceof UnreadableFileError) {
    return { kind: 'unreadable', path, message: error.message };
  }
  try {
    const text = await waitingFileSystem.readFile(path);
    if (text === undefined) return { kind: 'absent', path };
    return { kind: 'unreadable', path, message: String(error) };
  } catch (reason) {
    const message = reason instanceof Error ? reason.message : String(reason);
    return { kind: 'unreadable', path, message };
  }
}

/** Lints a text and packs what is found. */
function pack({ spec, linter }: OpenSpec, path: string, text: string): PackedResult {
  const { configuration, encoding } = spec;
  const linted = linter.lint(text, { path });
  const document = TextDocument.create(path, 'markdown', 0, text);
  const { result, summary } = toResult({ document, linted, configuration, encoding });
  return { summary, bytes: toBytes(result) };
}

function toBytes(result: FileResult): Uint8Array | undefined {
  if (result.findings.length + result.troubles.length === 0) return undefined;
  return new TextEncoder().encode(JSON.stringify(result));
}
