import { localize } from '@zhengming/core';
import type { WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { runLogged, type Session } from '../session.ts';

/** Fewer are checked before anybody looks. */
const WORTH_SHOWING = 200;

/** How often it is told, in milliseconds. */
const PAUSE = 250;

/** Shows how far the index has come, where there is much to do and the client can show it. */
export function showProgress(session: Session): void {
  const { index, client } = session;
  if (!index || !client.workDoneProgress) return;
  let isShown = false;
  index.onDidChangeState((state) => {
    if (state === 'idle' || state === 'settled' || isShown) return;
    isShown = true;
    const shown = show(session).finally(() => {
      isShown = false;
    });
    runLogged(session, shown);
  });
}

async function show({ connection, index }: Session): Promise<void> {
  let reporter: WorkDoneProgressServerReporter | undefined;
  for (;;) {
    const { state, checked, total } = index?.progress() ?? { state: 'idle', checked: 0, total: 0 };
    if (state === 'idle' || state === 'settled') break;
    const message = localize`${group(checked)} of ${group(total)} files`;
    const percentage = total === 0 ? 0 : Math.floor((100 * checked) / total);
    if (reporter) reporter.report(percentage, message);
    else if (total - checked >= WORTH_SHOWING) {
      reporter = await connection.window.createWorkDoneProgress();
      reporter.begin(localize`Checking names`, percentage, message);
    }
    await pause();
  }
  reporter?.done();
}

/** With commas between thousands, as people read large numbers. */
function group(count: number): string {
  return count.toLocaleString('en');
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE));
}
