import { TextDocument } from 'vscode-languageserver-textdocument';
import { UnreadableFileError } from '../configuration/index.ts';
import { fromLspRange } from '../convert.ts';
import type { TermUse, TermUsesParams } from '../protocol.ts';
import type { Session } from '../session.ts';
import { toPath } from '../uri.ts';
import type { ListedFinding } from '../workspaceIndex/index.ts';
import { holds, type NameOf } from './terms.ts';

/** So many characters of a line say what it is about: few before, so that the name itself is seen. */
const BEFORE = 12;
const AFTER = 40;

/** The findings of a file that `params` mean, each with what stands around it. */
export async function listTermUses(
  session: Session,
  params: TermUsesParams,
  nameOf: NameOf,
): Promise<TermUse[]> {
  const { findings = [] } = session.index?.resultOf(params.uri) ?? {};
  const filter = params.filter?.toLowerCase();
  const wanted = findings.filter(
    (one) =>
      (params.entry === undefined || one.entry === params.entry) &&
      (params.confidence === undefined || one.confidence === params.confidence) &&
      (filter === undefined ||
        decodeURI(params.uri).toLowerCase().includes(filter) ||
        holds({ ...one, expected: one.expected[0] ?? '' }, filter, nameOf)),
  );
  if (wanted.length === 0) return [];
  const document = await readDocument(session, params.uri);
  return wanted.map((one) => toUse(session, one, document));
}

function toUse(
  { client }: Session,
  { entry, range, text, expected, confidence, message }: ListedFinding,
  document: TextDocument | undefined,
): TermUse {
  const use = { entry, range, text, expected: expected[0] ?? '', confidence, message };
  if (!document) return { ...use, before: '', after: '' };
  const { start, end } = fromLspRange(document, range, client.encoding);
  const around = document.getText();
  const before = around.slice(Math.max(0, start - BEFORE), start);
  const after = around.slice(end, end + AFTER);
  return {
    ...use,
    before: before.slice(before.lastIndexOf('\n') + 1).trimStart(),
    after: /^[^\r\n]*/u.exec(after)?.[0].trimEnd() ?? '',
  };
}

/** An open document, or a file as it stands on disk; `undefined` where it cannot be read. */
export async function readDocument(
  { documents, host }: Session,
  uri: string,
): Promise<TextDocument | undefined> {
  const open = documents.get(uri);
  if (open) return open;
  try {
    const text = await host.fileSystem.readFile(toPath(uri) ?? '');
    return text === undefined ? undefined : TextDocument.create(uri, 'markdown', 0, text);
  } catch (error) {
    if (error instanceof UnreadableFileError) return undefined;
    throw error;
  }
}
