import { STATUS_CHANGED, STATUS_REQUEST, type Status } from './protocol.ts';
import type { Session } from './session.ts';
import { toUri } from './uri.ts';

/** Answers how the server is doing. */
export function serveStatus(session: Session): void {
  session.connection.onRequest(STATUS_REQUEST, () => readStatus(session));
}

/**
 * Tells a client that knows of it how the server is doing, each time with a function that stays silent without
 * news.
 */
export function createStatusReporter(session: Session): () => Promise<void> {
  let last: string | undefined;
  if (!session.client.notifications.has(STATUS_CHANGED)) return async () => undefined;
  return async () => {
    const status = await readStatus(session);
    const text = JSON.stringify(status);
    if (text === last) return;
    last = text;
    await session.connection.sendNotification(STATUS_CHANGED, status);
  };
}

async function readStatus({ host, workspace }: Session): Promise<Status> {
  const { configuration, linter } = await workspace.mainProject();
  const problems = (await workspace.current()).problems();
  const entries = [...linter.glossary.entries.values()];
  return {
    ...(host.processId === undefined ? {} : { processId: host.processId }),
    version: host.version,
    language: configuration.language,
    entries: entries.length,
    renderings: entries.reduce((sum, entry) => sum + entry.renderings.length, 0),
    problems: problems.map(({ origin, message }) => ({
      ...origin,
      file: origin.file.startsWith('/') ? toUri(origin.file) : origin.file,
      message,
    })),
    enabled: configuration.enable,
  };
}
