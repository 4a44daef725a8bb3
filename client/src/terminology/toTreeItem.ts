import type { Confidence } from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Node } from './nodes.ts';
import { countNames } from './summary.ts';

const { Collapsed, None } = vscode.TreeItemCollapsibleState;

/** So many columns, of which a Chinese character takes two, fit into a narrow side bar. */
const WIDTH = 34;

/** So many characters around a wrong name leave it, in a narrow side bar, where it is seen. */
const BEFORE = 7;
const AFTER = 16;

/** How a row looks, and where a click on it goes. */
export function toTreeItem(node: Node, client: BaseLanguageClient): vscode.TreeItem {
  const item = makeItem(node, client);
  item.accessibilityInformation ??= { label: readAloud(item) };
  item.contextValue = node.within.entry === undefined ? node.kind : `${node.kind} entry`;
  return item;
}

/** Of an item that says what it is, VS Code reads out its label alone. */
function readAloud({ tooltip, label, description }: vscode.TreeItem): string {
  const name = typeof label === 'string' ? label : label?.label;
  return [typeof tooltip === 'string' ? tooltip : name, description].filter(Boolean).join(', ');
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
  const item = new vscode.TreeItem(`${fitting(renderings, name)} → ${name}`, Collapsed);
  item.description = files > 1 ? vscode.l10n.t('{0} in {1} files', count, files) : String(count);
  item.tooltip = `${renderings.join('、')} → ${name}`;
  return item;
}

/** The most frequent rendering, and others as far as the right form behind them is still seen. */
function fitting([first = '', ...others]: readonly string[], name: string): string {
  let shown = first;
  for (const [index, one] of others.entries()) {
    const next = `${shown}、${one}`;
    const isLast = index === others.length - 1;
    if (widthOf(`${next}${isLast ? '' : '…'} → ${name}`) > WIDTH) return `${shown}…`;
    shown = next;
  }
  return shown;
}

function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (char >= '\u2e80' ? 2 : 1), 0);
}

function fileItem({ file }: Extract<Node, { kind: 'file' }>): vscode.TreeItem {
  const uri = vscode.Uri.parse(file.uri);
  const item = new vscode.TreeItem(uri, Collapsed);
  const path = vscode.workspace.asRelativePath(uri);
  const folder = path.includes('/') ? `${path.slice(0, path.lastIndexOf('/'))} · ` : '';
  item.description = `${folder}${file.count}`;
  item.iconPath = vscode.ThemeIcon.File;
  item.accessibilityInformation = { label: `${path}, ${countNames(file.count)}` };
  return item;
}

function useItem(
  { use, uri }: Extract<Node, { kind: 'use' }>,
  { protocol2CodeConverter }: BaseLanguageClient,
): vscode.TreeItem {
  const range = protocol2CodeConverter.asRange(use.range);
  const before = shortenedBefore(use.before);
  const label = `${before}${use.text}${shortenedAfter(use.after)}`;
  const highlights: [number, number][] = [[before.length, before.length + use.text.length]];
  const item = new vscode.TreeItem({ label, highlights }, None);
  item.description = `→ ${use.expected} · ${range.start.line + 1}`;
  item.tooltip = use.message;
  const line = vscode.l10n.t('line {0}', range.start.line + 1);
  item.accessibilityInformation = { label: `${use.message}, ${line}` };
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Open'),
    arguments: [vscode.Uri.parse(uri), { selection: range, preserveFocus: true }],
  };
  return item;
}

/** Without what stands in other cells of a table. */
function shortenedBefore(text: string): string {
  const cell = text.slice(text.lastIndexOf('| ') + 1).trimStart();
  return cell.length > BEFORE ? `…${cell.slice(-BEFORE)}` : cell;
}

function shortenedAfter(text: string): string {
  const [cell = ''] = text.split(' |', 1);
  return cell.length > AFTER ? `${cell.slice(0, AFTER)}…` : cell;
}
