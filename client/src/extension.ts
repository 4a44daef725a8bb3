import { STATUS_REQUEST, type Status } from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import { createClient } from './client.ts';
import { registerCommands } from './commands.ts';
import { serveFiles } from './files.ts';
import { showLanguageStatus } from './languageStatus.ts';
import { registerReview } from './review/register.ts';
import { createTermTree } from './terminology/tree.ts';
import { registerTerminology } from './terminology/view.ts';
import { showWorkspaceStatus } from './workspaceStatus.ts';

/** What the extension offers to others. */
export interface Api {
  /** How the server is doing; rejected where it does not run. */
  status(): Promise<Status>;
}

/** Starts the server and surfaces it. */
export async function activate(context: vscode.ExtensionContext): Promise<Api> {
  const output = vscode.window.createOutputChannel('Zhengming', { log: true });
  const client = await createClient(context, output);
  const tree = createTermTree(client);
  context.subscriptions.push(
    output,
    { dispose: () => client.dispose().catch((error: unknown) => output.error(String(error))) },
    ...serveFiles(client),
    ...showLanguageStatus(client),
    ...registerCommands(client, output),
    ...registerReview(client),
    tree,
    ...registerTerminology(client, tree),
    ...showWorkspaceStatus(tree),
  );
  await client.start();
  return { status: () => client.sendRequest<Status>(STATUS_REQUEST) };
}
