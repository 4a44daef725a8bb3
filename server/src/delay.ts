import { type Disposable, RAL } from 'vscode-languageserver';

/**
 * Calls `run` once no call has come for `milliseconds`: what follows from a text need not follow from
 * every letter of it.
 */
export function createDelay(milliseconds: number, run: () => void): () => void {
  let waiting: Disposable | undefined;
  return () => {
    waiting?.dispose();
    waiting = RAL().timer.setTimeout(() => {
      waiting = undefined;
      run();
    }, milliseconds);
  };
}
