import { stderr } from 'node:process';
import { hasTransport, startNodeServer } from './start.ts';

if (hasTransport()) {
  startNodeServer();
} else {
  stderr.write('zhengming: expected --stdio, --node-ipc, --socket=PORT or --pipe=NAME\n');
  process.exitCode = 2;
}
