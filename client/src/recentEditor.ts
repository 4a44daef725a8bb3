import * as vscode from 'vscode';
import { activeDocument } from './status/currentStatus.ts';

/** The editor that commands mean. */
export interface RecentEditor extends vscode.Disposable {
  /**
   * The active editor, if it shows a document that is checked. Who takes a command from the walkthrough means the
   * document that was looked at before it, which is shown again; `undefined` where there is none.
   */
  show(): Promise<vscode.TextEditor | undefined>;
}

/** Follows which document was looked at last. */
export function createRecentEditor(): RecentEditor {
  let last = activeDocument();
  const following = vscode.window.onDidChangeActiveTextEditor(() => {
    last = activeDocument() ?? last;
  });
  return {
    async show() {
      const { activeTextEditor } = vscode.window;
      if (activeTextEditor) return activeDocument() && activeTextEditor;
      if (!last || last.isClosed) return undefined;
      return vscode.window.showTextDocument(last, { preview: false });
    },
    dispose: () => following.dispose(),
  };
}
