import {
  FINDINGS_REQUEST,
  FIXES_REQUEST,
  type OfferedFix,
  type OfferedFixesParams,
  type OpenFinding,
  type OpenFindings,
} from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** One finding of a document that is shown, and how it can be put right. */
export interface Found {
  readonly range: vscode.Range;
  readonly text: string;
  readonly version: number;
  readonly fixes: readonly Fix[];
}

export interface Fix {
  readonly expected: string;
  readonly edits: readonly vscode.TextEdit[];
}

/** What is wrong in a document; nothing where it is not checked. */
export async function findAll(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
): Promise<Omit<Found, 'fixes'>[]> {
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const answer = await client.sendRequest<OpenFindings | null>(FINDINGS_REQUEST, { textDocument });
  const { version = 0, findings = [] } = answer ?? {};
  return findings.map(({ range, text }: OpenFinding) => ({
    range: client.protocol2CodeConverter.asRange(range),
    text,
    version,
  }));
}

/** The same finding with its fixes, which the server verifies. */
export async function withFixes(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  found: Omit<Found, 'fixes'>,
): Promise<Found> {
  const { code2ProtocolConverter: toProtocol, protocol2CodeConverter: toCode } = client;
  const params: OfferedFixesParams = {
    textDocument: toProtocol.asTextDocumentIdentifier(document),
    version: found.version,
    range: toProtocol.asRange(found.range),
  };
  const offered = await client.sendRequest<readonly OfferedFix[]>(FIXES_REQUEST, params);
  const fixes = offered.map(({ expected, edits }) => ({
    expected,
    edits: edits.map(({ range, newText }) =>
      vscode.TextEdit.replace(toCode.asRange(range), newText),
    ),
  }));
  return { ...found, fixes };
}
