import { STATUS_REQUEST, type Status } from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import { createClient } from './client.ts';
import { registerCommands } from './commands.ts';
import { serveFiles } from './files.ts';
import { offerNames } from './offerNames.ts';
import { registerQuickFixes } from './quickFixes.ts';
import { registerReview } from './review/register.ts';
import { registerActions } from './status/actions.ts';
import { createCurrentStatus } from './status/currentStatus.ts';
import { showLanguageStatus } from './status/languageStatus.ts';
import { showWorkspaceStatus } from './status/workspaceStatus.ts';
import { createTermTree } from './terminology/tree.ts';
import { registerTerminology } from './terminology/view.ts';
import { registerWalkthrough } from './walkthrough.ts';

/** What the extension offers to others. */
export interface Api {
  /** How the server is doing; rejected where it does not run. */
  status(): Promise<Status>;
}

/** Starts the server and surfaces it. Does not wait for it: what is registered here is there at once. */
export async function activate(context: vscode.ExtensionContext): Promise<Api> {
  const output = vscode.window.createOutputChannel('Zhengming', { log: true });
  const client = await createClient(context, output);
  const tree = createTermTree(client);
  const current = createCurrentStatus(client);
  context.subscriptions.push(
    output,
    { dispose: () => client.dispose().catch((error: unknown) => output.error(String(error))) },
    ...serveFiles(client),
    current,
    ...showLanguageStatus(client, current),
    registerActions(current),
    ...registerCommands(client, output),
    ...registerReview(client),
    ...registerQuickFixes(client),
    offerNames(client),
    tree,
    ...registerTerminology(client, tree),
    ...showWorkspaceStatus(tree),
    ...registerWalkthrough(context, tree),
  );
  const started = client.start();
  started.catch((error: unknown) => output.error(String(error)));
  return {
    async status() {
      await started;
      return client.sendRequest<Status>(STATUS_REQUEST);
    },
  };
}
