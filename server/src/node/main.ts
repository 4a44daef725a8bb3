import { stderr } from 'node:process';
import { parentPort } from 'node:worker_threads';
import { hasTransport, startIndexWorker, startNodeServer } from './start.ts';

if (parentPort) {
  // One bundle is both, so that what they share ships once.
  startIndexWorker(parentPort);
} else if (hasTransport()) {
  startNodeServer(new URL(import.meta.url));
} else {
  stderr.write('zhengming: expected --stdio, --node-ipc, --socket=PORT or --pipe=NAME\n');
  process.exitCode = 2;
}
