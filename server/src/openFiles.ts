import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileSystem } from './configuration/index.ts';
import { toPath } from './uri.ts';

/**
 * The files as the editor shows them: of a document that is open its text counts, saved or not. So what
 * is written into a glossary holds in the articles beside it at once.
 */
export function createOpenFileSystem(
  fileSystem: FileSystem,
  documents: TextDocuments<TextDocument>,
): FileSystem {
  const find = (path: string): TextDocument | undefined =>
    documents.all().find(({ uri }) => toPath(uri) === path);
  return {
    readFile: async (path) => find(path)?.getText() ?? fileSystem.readFile(path),
    exists: async (path) => find(path) !== undefined || fileSystem.exists(path),
    readFolder: async (path) => fileSystem.readFolder?.(path),
  };
}
