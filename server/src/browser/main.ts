import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import manifest from '../../package.json' with { type: 'json' };
import { startServer } from '../index.ts';
import { WORKER_READY } from '../protocol.ts';
import { createWebHost } from './host.ts';

// Runs in a web worker, whose messages are those of the protocol.
const reader = new BrowserMessageReader(self);
const writer = new BrowserMessageWriter(self);
const connection = createConnection(ProposedFeatures.all, reader, writer);
startServer(connection, createWebHost(new URL('../', import.meta.url), manifest.version));
self.postMessage(WORKER_READY);
