import { WORKER_READY } from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient/browser';

/** A client of the server in a web worker. */
export function createBrowserClient(
  dist: vscode.Uri,
  clientOptions: LanguageClientOptions,
): BaseLanguageClient {
  const module = vscode.Uri.joinPath(dist, 'serverWorker.js').toString(true);
  let worker: Worker | undefined;
  return new LanguageClient(
    'zhengming',
    'Zhengming',
    async () => {
      worker?.terminate(); // The one before a restart.
      worker = await startWorker(module);
      // VS Code's workers are no instances of what it calls `Worker`, which the library asks for.
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    },
    clientOptions,
  );
}

/**
 * Starts a worker that is a module. VS Code's workers load classic scripts only, and a script of another origin
 * does not know its own address: so the script is made here, and names that of the module.
 */
async function startWorker(module: string): Promise<Worker> {
  const script = `import(${JSON.stringify(module)}).catch((error) => postMessage(String(error)));`;
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(url, { name: 'Zhengming' });
  try {
    await untilReady(worker);
    return worker;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** What is sent before the module listens would be lost. */
function untilReady(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      if (data === WORKER_READY) resolve();
      else reject(new Error(`Unexpected message of the server, expected it to start: ${data}`));
    };
    worker.onerror = ({ message }) => reject(new Error(`The server does not start: ${message}`));
  });
}
