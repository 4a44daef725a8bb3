import { runLogged, type Session } from '../session.ts';
import { toPath } from '../uri.ts';
import { diagnoseResult } from './diagnose.ts';
import { listsClosedFiles, startAsConfigured } from './mode.ts';
import { unpack } from './store.ts';

/** Sends the diagnostics of files that are not open to a client that cannot ask for them. */
export function pushClosedFiles(session: Session): void {
  const { connection, client, documents, index } = session;
  if (!index || client.pullsDiagnostics) return;
  const sent = new Set<string>();

  async function push(uris: readonly string[]): Promise<void> {
    if (!(await listsClosedFiles(session))) return;
    for (const uri of uris.filter((one) => !documents.get(one))) {
      const stored = index?.store.get(toPath(uri) ?? '');
      const diagnostics = stored ? diagnoseResult(session, unpack(stored.content)) : [];
      if (diagnostics.length === 0 && !sent.has(uri)) continue;
      if (diagnostics.length > 0) sent.add(uri);
      else sent.delete(uri);
      await connection.sendDiagnostics({ uri, diagnostics });
    }
  }

  index.onDidChange(({ uris }) => runLogged(session, push(uris)));
  documents.onDidClose(({ document }) => runLogged(session, push([document.uri])));
  runLogged(
    session,
    startAsConfigured(session).then(() => undefined),
  );
}
