import { argv, pid } from 'node:process';
import { builtIn } from '@zhengming/glossary/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import manifest from '../../package.json' with { type: 'json' };
import { type Host, startServer } from '../index.ts';
import { nodeFileSystem } from './fileSystem.ts';
import { findPackUri, readBuiltInPack } from './packs.ts';
import { findRuleUri } from './ruleUris.ts';
import { createIndexHost } from './workspaceIndex/host.ts';

export { startIndexWorker } from './workspaceIndex/worker.ts';

/** Whether the command line says what carries the messages. */
export function hasTransport(): boolean {
  return argv.some((argument) =>
    /^--(?:stdio$|node-ipc$|socket(?:=|$)|pipe(?:=|$))/u.test(argument),
  );
}

/**
 * Serves the connection that the command line names, in this process, until the client ends it. `worker` is the
 * module of the threads that check files in the background: one that calls `startIndexWorker`.
 */
export function startNodeServer(worker: URL): void {
  const host: Host = {
    version: manifest.version,
    processId: pid,
    fileSystem: nodeFileSystem,
    builtIn,
    builtInUri: findPackUri,
    readBuiltIn: readBuiltInPack,
    index: createIndexHost(worker, manifest.version),
    ruleUri: findRuleUri,
  };
  startServer(createConnection(ProposedFeatures.all), host);
}
