import type { Connection } from 'vscode-languageserver';
import { toCapabilities } from './capabilities.ts';
import { readClient } from './client.ts';
import type { Host } from './host.ts';
import { speak } from './language/language.ts';
import { startSession } from './start.ts';

export type { Host } from './host.ts';

/** Serves a connection until it ends. Knows neither where it runs nor what carries the messages. */
export function startServer(connection: Connection, host: Host): void {
  connection.onInitialize((params) => {
    const client = readClient(params);
    speak(client.language);
    startSession(connection, host, client, params);
    return {
      capabilities: toCapabilities(client, host),
      serverInfo: { name: 'zhengming', version: host.version },
    };
  });
  connection.listen();
}
