import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { codeServer } from '../paths.ts';

const START_LIMIT_MS = 60_000;

/** What a VS Code server is started with. */
export interface ServerOptions {
  readonly userData: string;
  /** The folder of installed extensions; a fresh, empty one by default. */
  readonly extensions?: string | undefined;
  /** Environment variables that the extension host sees. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether VS Code asks before it trusts a workspace; it trusts all by default. */
  readonly askForTrust?: boolean;
}

/** A running VS Code server. */
export interface CodeServer {
  /** Where it serves the workbench. */
  readonly url: URL;
  /** Rejects when the server ends by itself; never resolves. */
  readonly failure: Promise<never>;
  /** Ends the server with all that it started. */
  stop(): void;
}

/** The process's own environment without what would turn the server into something else. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS, ELECTRON_RUN_AS_NODE, VSCODE_IPC_HOOK_CLI, ...rest } = process.env;
  return rest;
}

function serverArguments(folder: string, options: ServerOptions): string[] {
  const extensions = options.extensions ?? path.join(folder, 'extensions');
  return [
    path.join(codeServer, 'out/server-main.js'),
    '--host=127.0.0.1',
    '--port=0',
    '--without-connection-token',
    '--accept-server-license-terms',
    // Without it, a built workbench ignores the extension under development and its tests.
    '--enable-smoke-test-driver',
    '--disable-telemetry',
    '--disable-experiments',
    '--log=warn',
    ...(options.askForTrust ? [] : ['--disable-workspace-trust']),
    `--server-data-dir=${folder}`,
    `--user-data-dir=${options.userData}`,
    `--extensions-dir=${extensions}`,
  ];
}

/** Waits for the line in which the server says where it listens. */
function listening(server: ChildProcess, failure: Promise<never>): Promise<URL> {
  const url = new Promise<URL>((resolve, reject) => {
    let log = '';
    const late = () => reject(new Error(`VS Code's server did not start; it wrote:\n${log}`));
    const timer = setTimeout(late, START_LIMIT_MS);
    const read = (data: Buffer) => {
      log += data;
      const address = /Web UI available at (\S+)/.exec(log)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(new URL(address));
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
  });
  return Promise.race([url, failure]);
}

/** Ends a process group; one that has ended already is fine. */
function killGroup(server: ChildProcess): void {
  if (server.pid === undefined || server.exitCode !== null) return;
  try {
    process.kill(-server.pid, 'SIGTERM');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Starts VS Code's server and waits until it serves the workbench. */
export async function startServer(options: ServerOptions): Promise<CodeServer> {
  // A folder of the run's own, for the server's state and for the sockets that it leaves behind.
  const folder = mkdtempSync(path.join(os.tmpdir(), 'code-server-'));
  mkdirSync(path.join(folder, 'tmp'));
  const temporary = { TMPDIR: path.join(folder, 'tmp'), XDG_RUNTIME_DIR: path.join(folder, 'tmp') };
  const server = spawn(process.execPath, serverArguments(folder, options), {
    env: { ...cleanEnvironment(), ...temporary, ...options.environment },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const failure = new Promise<never>((_resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`VS Code's server ended with code ${code}`)));
  });
  failure.catch(() => {});
  const stop = () => {
    killGroup(server);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  try {
    return { url: await listening(server, failure), failure, stop };
  } catch (error) {
    stop();
    throw error;
  }
}
