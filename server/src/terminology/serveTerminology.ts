import { localize } from '@zhengming/core';
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
import { isVirtual, toPath } from '../uri.ts';
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
  const nameOf = async (): Promise<NameOf> => {
    const { linter } = await session.workspace.mainProject();
    return (entry) => linter.glossary.entries.get(entry)?.name;
  };
  connection.onRequest(TERMS_REQUEST, async (params: TermsParams) => {
    index?.start();
    return index ? listTerms(index, params, await nameOf()) : [];
  });
  connection.onRequest(TERM_FILES_REQUEST, async (params: TermsParams) => {
    index?.start();
    return index ? listTermFiles(index, params, await nameOf()) : [];
  });
  connection.onRequest(TERM_USES_REQUEST, async (params: TermUsesParams) =>
    listTermUses(session, params, await nameOf()),
  );
  connection.onRequest(FIX_REQUEST, async (params: FixParams, token) =>
    planFix(session, params, await nameOf(), token),
  );
  connection.onRequest(DISMISS_REQUEST, (params: DismissParams) => planDismissal(session, params));
  if (index && session.client.notifications.has(TERMS_CHANGED)) announceChanges(session, index);
}

const NO_LIST: TermsState = {
  state: 'none',
  checked: 0,
  total: 0,
  isTooMany: false,
  counts: { certain: 0, likely: 0, possible: 0 },
};

/** Says that there is no list, where there will be none. */
export async function announceAbsence(session: Session): Promise<void> {
  const { connection, client } = session;
  if (isSearchable(session)) return;
  connection.console.info(
    localize`Only open files are checked: nothing here can look through the others`,
  );
  if (client.notifications.has(TERMS_CHANGED)) {
    await connection.sendNotification(TERMS_CHANGED, NO_LIST);
  }
}

/** Not where the editor alone can read files: those that are not open cannot be looked through. */
function isSearchable({ index, workspaceFolders }: Session): boolean {
  const paths = workspaceFolders().map((uri) => toPath(uri) ?? '');
  return index !== undefined && (paths.length === 0 || paths.some((path) => !isVirtual(path)));
}

function announceChanges(session: Session, index: ManagedIndex): void {
  const timers = createTimers();
  let isWaiting = false;
  const announce = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    timers.set('announce', PAUSE, () => {
      isWaiting = false;
      runLogged(
        session,
        session.connection.sendNotification(TERMS_CHANGED, describe(session, index)),
      );
    });
  };
  index.onDidChange(announce);
  index.onDidChangeState(announce);
}

function describe(session: Session, index: ManagedIndex): TermsState {
  if (!isSearchable(session)) return NO_LIST;
  const counts = { certain: 0, likely: 0, possible: 0 };
  for (const [, { content }] of index.store.entries()) {
    for (const { confidence, count } of content.summary.wrong) counts[confidence] += count;
  }
  return { ...index.progress(), counts };
}
