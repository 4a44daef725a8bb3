import type { Confidence } from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Node } from './nodes.ts';

const { Collapsed, None } = vscode.TreeItemCollapsibleState;

/** More renderings of one name do not fit beside it. */
const MOST_RENDERINGS = 3;

/** How a row looks, and where a click on it goes. */
export function toTreeItem(node: Node, client: BaseLanguageClient): vscode.TreeItem {
  const item = makeItem(node, client);
  item.contextValue = node.within.entry === undefined ? node.kind : `${node.kind} entry`;
  return item;
}

function makeItem(node: Node, client: BaseLanguageClient): vscode.TreeItem {
  switch (node.kind) {
    case 'confidence':
      return confidenceItem(node);
    case 'entry':
      return entryItem(node);
    case 'file':
      return fileItem(node);
    case 'use':
      return useItem(node, client);
  }
}

const ICONS = { certain: 'warning', likely: 'info', possible: 'question' } as const;

function confidenceItem({ within, count }: Extract<Node, { kind: 'confidence' }>): vscode.TreeItem {
  const { confidence = 'possible' } = within;
  const item = new vscode.TreeItem(nameOf(confidence), Collapsed);
  item.description = String(count);
  item.iconPath = new vscode.ThemeIcon(ICONS[confidence]);
  return item;
}

function nameOf(confidence: Confidence): string {
  switch (confidence) {
    case 'certain':
      return vscode.l10n.t('certain');
    case 'likely':
      return vscode.l10n.t('likely');
    case 'possible':
      return vscode.l10n.t('possible');
  }
}

function entryItem({ term }: Extract<Node, { kind: 'entry' }>): vscode.TreeItem {
  const { name, renderings, count, files } = term;
  const shown = renderings.slice(0, MOST_RENDERINGS).join('、');
  const more = renderings.length > MOST_RENDERINGS ? '…' : '';
  const item = new vscode.TreeItem(`${shown}${more} → ${name}`, Collapsed);
  item.description = files > 1 ? vscode.l10n.t('{0} in {1} files', count, files) : String(count);
  item.tooltip = `${renderings.join('、')} → ${name}`;
  item.iconPath = new vscode.ThemeIcon('symbol-keyword');
  return item;
}

function fileItem({ file }: Extract<Node, { kind: 'file' }>): vscode.TreeItem {
  const uri = vscode.Uri.parse(file.uri);
  const item = new vscode.TreeItem(uri, Collapsed);
  const path = vscode.workspace.asRelativePath(uri);
  const folder = path.includes('/') ? `${path.slice(0, path.lastIndexOf('/'))} · ` : '';
  item.description = `${folder}${file.count}`;
  item.iconPath = vscode.ThemeIcon.File;
  return item;
}

function useItem(
  { use, uri }: Extract<Node, { kind: 'use' }>,
  { protocol2CodeConverter }: BaseLanguageClient,
): vscode.TreeItem {
  const range = protocol2CodeConverter.asRange(use.range);
  const label = `${use.before}${use.text}${use.after}`;
  const start = use.before.length;
  const highlights: [number, number][] = [[start, start + use.text.length]];
  const item = new vscode.TreeItem({ label, highlights }, None);
  item.description = `→ ${use.expected} · ${range.start.line + 1}`;
  item.tooltip = use.message;
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Open'),
    arguments: [vscode.Uri.parse(uri), { selection: range, preserveFocus: true }],
  };
  return item;
}
