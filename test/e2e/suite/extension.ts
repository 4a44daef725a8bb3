import * as vscode from 'vscode';
import type { Api } from '../../../client/src/extension.ts';
import type { Status } from '../../../server/src/protocol.ts';

/** The extension's id. */
export const EXTENSION_ID = 'zhengming.vscode-zhengming';

/** The extension as VS Code found it, started or not. */
export function findExtension(): vscode.Extension<Api> {
  const extension = vscode.extensions.getExtension<Api>(EXTENSION_ID);
  if (!extension) throw new Error(`${EXTENSION_ID} is not installed.`);
  return extension;
}

/** What the server says of itself. */
export async function statusOf(): Promise<Status> {
  const { status } = await findExtension().activate();
  return status();
}
