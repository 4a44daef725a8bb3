import { localize } from '@zhengming/core';
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Client } from './client.ts';
import type { Host } from './host.ts';
import { BUILT_IN_SCHEME } from './protocol.ts';
import type { Session } from './session.ts';

/** The URI that a client opens a pack of the built-in glossary by, which it only reads; `undefined` without one. */
export function toBuiltInUri(file: string, host: Host, client: Client): string | undefined {
  if (!client.textDocumentContent) return host.builtInUri(file);
  return URI.from({ scheme: BUILT_IN_SCHEME, path: `/${file}` }).toString();
}

/** The file of the built-in glossary that a URI of {@link toBuiltInUri} stands for. */
export function toBuiltInFile(uri: string): string | undefined {
  const { scheme, path } = URI.parse(uri);
  return scheme === BUILT_IN_SCHEME ? path.slice(1) : undefined;
}

/** Gives clients that can show the text of a URI of ours the packs of the built-in glossary. */
export function serveBuiltInPacks({ connection, host, client }: Session): void {
  if (!client.textDocumentContent) return;
  connection.workspace.textDocumentContent.on(async ({ uri }) => {
    const file = toBuiltInFile(uri);
    const text = file === undefined ? undefined : await host.readBuiltIn(file);
    if (text !== undefined) return { text };
    const message = localize`Unexpected \`${uri}\`, expected a pack of the built-in glossary`;
    return new ResponseError(ErrorCodes.InvalidParams, message);
  });
}
