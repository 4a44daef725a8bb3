import type { Session } from '../session.ts';

/** More files than that are only checked where somebody asks for it: it takes minutes. */
export const MOST_FILES = 20_000;

/** Of which files problems are listed: of open ones only, of all, or of all unless there are too many. */
export type Listing = 'open' | 'all' | 'upToLimit';

/**
 * What the setting comes to. A client that cannot ask for diagnostics gets those of files that it has not
 * opened only where the setting says so.
 */
export async function readListing({ workspace, client, index }: Session): Promise<Listing> {
  if (!index) return 'open';
  const { diagnosticMode } = (await workspace.mainProject()).configuration;
  if (diagnosticMode === 'workspace') return 'all';
  return diagnosticMode === 'auto' && client.pullsDiagnostics ? 'upToLimit' : 'open';
}

/** Starts the index as far as the setting wants it. */
export async function startAsConfigured(session: Session): Promise<boolean> {
  const listing = await readListing(session);
  if (listing === 'open') return false;
  session.index?.start(listing === 'all' ? undefined : MOST_FILES);
  return true;
}

/** Whether problems of files that are not open are listed at this moment. */
export async function listsClosedFiles(session: Session): Promise<boolean> {
  const listing = await readListing(session);
  return listing === 'all' || (listing === 'upToLimit' && !session.index?.progress().isTooMany);
}
