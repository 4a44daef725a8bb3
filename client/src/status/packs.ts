import type { StatusPack } from '@zhengming/server/protocol';
import * as vscode from 'vscode';

/** Asks which pack of the glossary to open. Those that ship with the extension can only be read. */
export async function choosePack(packs: readonly StatusPack[]): Promise<void> {
  const items = packs.flatMap(({ name, uri, builtIn, entries }) => {
    if (uri === undefined) return [];
    const description = vscode.l10n.t('{0} names', entries);
    return [
      { label: name, description, uri, iconPath: new vscode.ThemeIcon(builtIn ? 'lock' : 'book') },
    ];
  });
  const title = vscode.l10n.t('Packs of the Glossary');
  const chosen = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  if (chosen) await vscode.window.showTextDocument(vscode.Uri.parse(chosen.uri));
}
