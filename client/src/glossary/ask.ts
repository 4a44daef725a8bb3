import type { AddRenderingParams, KnownKind, KnownName, Names } from '@zhengming/server/protocol';
import * as vscode from 'vscode';

/** A name of the glossary, or one that is new to it. */
type Choice = Pick<AddRenderingParams, 'entry' | 'name'>;

interface NameItem extends vscode.QuickPickItem {
  /** `undefined` for the item that asks for a new name. */
  readonly entry?: string;
}

/** Asks which name `text` is a wrong rendering of; `undefined` where nothing was chosen. */
export async function askForName(
  text: string,
  { names, kinds }: Names,
): Promise<Choice | undefined> {
  const picked = await pickName(
    vscode.l10n.t('“{0}” is a wrong rendering of…', text),
    toItems(names),
  );
  if (!picked) return undefined;
  const { item, typed } = picked;
  return item.entry === undefined ? askForNewName(typed, kinds) : { entry: item.entry };
}

function toItems(names: readonly KnownName[]): readonly NameItem[] {
  const items = names.map(
    ({ id, name, kind, accept, inDocument }): NameItem => ({
      label: name,
      description: [kind, ...accept].join(' · '),
      entry: id,
      ...(inDocument ? { iconPath: new vscode.ThemeIcon('file-text') } : {}),
    }),
  );
  return [{ label: `$(add) ${vscode.l10n.t('A new name…')}`, alwaysShow: true }, ...items];
}

/** What was typed to find a name is the new name where none was found. */
function pickName(title: string, items: readonly NameItem[]) {
  const pick = vscode.window.createQuickPick<NameItem>();
  pick.title = title;
  pick.placeholder = vscode.l10n.t('Type to find the name');
  pick.matchOnDescription = true;
  pick.items = items;
  return new Promise<{ item: NameItem; typed: string } | undefined>((resolve) => {
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      resolve(item && { item, typed: pick.value });
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

async function askForNewName(
  typed: string,
  kinds: readonly KnownKind[],
): Promise<Choice | undefined> {
  const name = await askForText(
    vscode.l10n.t('What the text should say'),
    vscode.l10n.t('The official spelling'),
    typed,
  );
  if (name === undefined) return undefined;
  const isForeign = !/[A-Za-z0-9]/u.test(name);
  const original = isForeign
    ? await askForText(
        vscode.l10n.t('The original of {0}', name),
        vscode.l10n.t('The name in the source language'),
        '',
      )
    : undefined;
  if (isForeign && original === undefined) return undefined;
  const items = kinds.map(({ id, name: label }) => ({ label, id }));
  const title = vscode.l10n.t('What {0} is', name);
  const kind = await vscode.window.showQuickPick(items, { title });
  if (!kind) return undefined;
  return { name: { name, kind: kind.id, ...(original === undefined ? {} : { original }) } };
}

async function askForText(
  title: string,
  prompt: string,
  value: string,
): Promise<string | undefined> {
  const validateInput = (text: string): string | undefined =>
    text.trim() === '' ? vscode.l10n.t('A name is expected') : undefined;
  const text = await vscode.window.showInputBox({ title, prompt, value, validateInput });
  return text?.trim();
}

/** Asks whether `text` is a wrong rendering wherever it stands. */
export async function askForCondition(
  text: string,
): Promise<AddRenderingParams['when'] | undefined> {
  const items = [
    {
      label: vscode.l10n.t('Wrong wherever it stands'),
      detail: vscode.l10n.t('The words mean nothing else.'),
      when: 'always' as const,
    },
    {
      label: vscode.l10n.t('Wrong where the document speaks for the name'),
      detail: vscode.l10n.t('The words are everyday words too: only evidence decides.'),
      when: 'evidence' as const,
    },
  ];
  const picked = await vscode.window.showQuickPick(items, { title: `“${text}”` });
  return picked?.when;
}
