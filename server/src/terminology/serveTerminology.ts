import {
  DISMISS_REQUEST,
  type DismissParams,
  FIX_REQUEST,
  type FixParams,
  TERM_FILES_REQUEST,
  TERM_USES_REQUEST,
  TERMS_CHANGED,
  TERMS_REQUEST,
  type TermsParams,
  type TermsState,
  type TermUsesParams,
} from '../protocol.ts';
import { runLogged, type Session } from '../session.ts';
import type { ManagedIndex } from '../workspaceIndex/index.ts';
import { createTimers } from '../workspaceIndex/timers.ts';
import { planDismissal } from './dismiss.ts';
import { planFix } from './fix.ts';
import { listTermFiles, listTerms, type NameOf } from './terms.ts';
import { listTermUses } from './uses.ts';

/** Between two notifications of what has changed, in milliseconds. */
const PAUSE = 500;

/** Answers what a tree of all wrong names shows, and plans what is done with them. */
export function serveTerminology(session: Session): void {
  const { connection, index } = session;
  if (!index) return;
  const nameOf = async (): Promise<NameOf> => {
    const { linter } = await session.workspace.mainProject();
    return (entry) => linter.glossary.entries.get(entry)?.name;
  };
  connection.onRequest(TERMS_REQUEST, async (params: TermsParams) => {
    index.start();
    return listTerms(index, params, await nameOf());
  });
  connection.onRequest(TERM_FILES_REQUEST, async (params: TermsParams) => {
    index.start();
    return listTermFiles(index, params, await nameOf());
  });
  connection.onRequest(TERM_USES_REQUEST, async (params: TermUsesParams) =>
    listTermUses(session, params, await nameOf()),
  );
  connection.onRequest(FIX_REQUEST, async (params: FixParams, token) =>
    planFix(session, params, await nameOf(), token),
  );
  connection.onRequest(DISMISS_REQUEST, (params: DismissParams) => planDismissal(session, params));
  if (session.client.notifications.has(TERMS_CHANGED)) announceChanges(session, index);
}

function announceChanges(session: Session, index: ManagedIndex): void {
  const timers = createTimers();
  let isWaiting = false;
  const announce = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    timers.set('announce', PAUSE, () => {
      isWaiting = false;
      runLogged(session, session.connection.sendNotification(TERMS_CHANGED, describe(index)));
    });
  };
  index.onDidChange(announce);
  index.onDidChangeState(announce);
}

function describe(index: ManagedIndex): TermsState {
  const counts = { certain: 0, likely: 0, possible: 0 };
  for (const [, { content }] of index.store.entries()) {
    for (const { confidence, count } of content.summary.wrong) counts[confidence] += count;
  }
  return { ...index.progress(), counts };
}
