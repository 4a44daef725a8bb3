import * as vscode from 'vscode';
import type { Found } from './findings.ts';

/** What tells keybindings that a review goes on. */
const CONTEXT = 'zhengming.isReviewing';

/** More forms than keys stand for them are not shown. */
const MOST_FORMS = 4;

/** Shows which name a review is at, what would stand there, and which keys there are. */
export interface Display extends vscode.Disposable {
  show(editor: vscode.TextEditor, found: Found, left: number): void;
  hide(): void;
}

export function createDisplay(): Display {
  const mark = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchBackground'),
    // In themes of high contrast backgrounds tell nothing.
    outline: '1px solid',
    outlineColor: new vscode.ThemeColor('focusBorder'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const keys = vscode.window.createStatusBarItem(
    'zhengming.review',
    vscode.StatusBarAlignment.Left,
    Number.MAX_SAFE_INTEGER,
  );
  keys.name = vscode.l10n.t('Zhengming: review');
  keys.command = 'zhengming.review.end';
  keys.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');

  function hide(): void {
    void vscode.commands.executeCommand('setContext', CONTEXT, false);
    for (const editor of vscode.window.visibleTextEditors) editor.setDecorations(mark, []);
    keys.hide();
  }

  return {
    show(editor, { range, fixes }, left) {
      void vscode.commands.executeCommand('setContext', CONTEXT, true);
      const contentText = ` → ${describeForms(fixes.map(({ expected }) => expected))}`;
      const color = new vscode.ThemeColor('editorCodeLens.foreground');
      editor.setDecorations(mark, [
        { range, renderOptions: { after: { contentText, color, fontStyle: 'italic' } } },
      ]);
      keys.text = describeKeys(left);
      keys.show();
    },
    hide,
    dispose() {
      hide();
      mark.dispose();
      keys.dispose();
    },
  };
}

/** The best form, and further ones behind the digits that choose them. */
function describeForms([best, ...others]: readonly string[]): string {
  if (best === undefined) return vscode.l10n.t('to be put right by hand');
  const further = others.slice(0, MOST_FORMS - 1).map((form, index) => ` · ${index + 2}: ${form}`);
  return best + further.join('');
}

function describeKeys(left: number): string {
  return left === 1
    ? vscode.l10n.t('$(checklist) The last wrong name: Enter replaces, Space keeps, Esc ends')
    : vscode.l10n.t(
        '$(checklist) {0} wrong names left: Enter replaces, Space keeps, Esc ends',
        left,
      );
}
