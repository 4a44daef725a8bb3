import { TextDocument } from 'vscode-languageserver-textdocument';
import { UnreadableFileError } from '../../configuration/index.ts';
import { toLspRange } from '../../convert.ts';
import { fixEntries } from '../../workspaceIndex/fixEntries.ts';
import type { FindTask, FixedFile, FixTask, FoundUses } from '../../workspaceIndex/host.ts';
import { waitingFileSystem } from '../fileSystem.ts';
import type { OpenSpec } from './checkFiles.ts';

/** The edits that fix files as they stand on disk. */
export async function fixFiles(
  { spec, linter }: OpenSpec,
  { paths, entry, minConfidence }: FixTask,
): Promise<readonly FixedFile[]> {
  const fixed: FixedFile[] = [];
  for (const path of paths) {
    const document = await read(path);
    if (!document) continue;
    const context = { path };
    const options = { context, entry, minConfidence };
    const edits = fixEntries({ linter, document, encoding: spec.encoding }, options);
    if (edits.length > 0) fixed.push({ path, edits });
  }
  return fixed;
}

/** Where a name stands in its right forms, in files as they stand on disk. */
export async function findRight(
  { spec, linter }: OpenSpec,
  { paths, entry }: FindTask,
): Promise<readonly FoundUses[]> {
  const found: FoundUses[] = [];
  for (const path of paths) {
    const document = await read(path);
    if (!document) continue;
    const names = linter.lint(document.getText(), { path }).names();
    const ranges = names
      .filter((name) => name.entry === entry)
      .map(({ range }) => toLspRange(document, range, spec.encoding));
    if (ranges.length > 0) found.push({ path, ranges });
  }
  return found;
}

/** `undefined` where there is nothing that can be read: the list says why. */
async function read(path: string): Promise<TextDocument | undefined> {
  try {
    const text = await waitingFileSystem.readFile(path);
    return text === undefined ? undefined : TextDocument.create(path, 'markdown', 0, text);
  } catch (error) {
    if (error instanceof UnreadableFileError) return undefined;
    throw error;
  }
}
