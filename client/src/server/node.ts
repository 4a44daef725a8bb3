import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';

/** Left alone, memory for what lives briefly grows to three times what all else takes. */
const LESS_GARBAGE = '--max-semi-space-size=8';

/** A client of the server in a process of its own. It starts the server again when it crashes. */
export function createNodeClient(
  dist: vscode.Uri,
  clientOptions: LanguageClientOptions,
): BaseLanguageClient {
  const module = vscode.Uri.joinPath(dist, 'server.js').fsPath;
  const options = { execArgv: [LESS_GARBAGE] };
  const server = { module, transport: TransportKind.ipc, options };
  const serverOptions: ServerOptions = {
    run: server,
    debug: {
      ...server,
      options: { execArgv: [LESS_GARBAGE, '--inspect=6029', '--enable-source-maps'] },
    },
  };
  return new LanguageClient('zhengming', 'Zhengming', serverOptions, clientOptions);
}
