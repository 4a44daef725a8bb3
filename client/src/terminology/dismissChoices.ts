import type { DismissChoice } from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import type { Node } from './nodes.ts';

/** One way not to have a row of the tree reported again. */
export interface Choice extends DismissChoice {
  /** What is written for it. */
  readonly description: string;
}

/** How what a row of the tree stands for can be left out of it: nearest first, called as the quick fixes call it. */
export function choicesOf(node: Node): readonly Choice[] {
  const { entry } = node.within;
  const uri = node.kind === 'use' ? node.uri : node.within.uri;
  const inFile = uri === undefined ? [] : fileChoices(node, uri);
  if (entry === undefined) return inFile;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.toString();
  const at = uri ?? (folder === undefined ? undefined : `${folder}/zhengming.yaml`);
  if (at === undefined) return inFile;
  return [
    ...inFile,
    ...renderingsOf(node).map((text) => renderingChoice(text, at)),
    {
      title: vscode.l10n.t('Ignore all renderings of “{0}” in the workspace', nameOf(node)),
      description: `zhengming.yaml: entries: { ${entry}: off }`,
      params: { what: 'entry', where: 'configuration', uri: at, entry },
    },
  ];
}

/** The right form of what a row is about. */
function nameOf(node: Node): string {
  switch (node.kind) {
    case 'use':
      return node.use.expected;
    case 'entry':
      return node.term.name;
    case 'file':
      return node.name ?? '';
    case 'confidence':
      return '';
  }
}

/** More are a list to scroll in. */
const MOST_RENDERINGS = 8;

/** What stands wrong at a row or below it, most frequent first, without the line ends in it, which do not count. */
function renderingsOf(node: Node): readonly string[] {
  if (node.kind === 'use') return [onOneLine(node.use.text)];
  return node.kind === 'entry' ? node.term.renderings.slice(0, MOST_RENDERINGS) : [];
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

function renderingChoice(text: string, uri: string): Choice {
  return {
    title: vscode.l10n.t('Ignore “{0}” in the workspace', text),
    description: `zhengming.yaml: renderings: { ${text}: off }`,
    params: { what: 'rendering', where: 'configuration', uri, text },
  };
}

function fileChoices(node: Node, uri: string): Choice[] {
  const { entry } = node.within;
  const comment = isMdx(uri) ? inBraces : inMarkup;
  const choices: Choice[] = [];
  if (node.kind === 'use') {
    const { range, text } = node.use;
    choices.push({
      title: vscode.l10n.t('Ignore “{0}” on this line', onOneLine(text)),
      description: comment('zhengming-disable-line …'),
      params: { what: 'occurrence', where: 'comment', uri, range, ...(entry ? { entry } : {}) },
    });
  }
  if (entry !== undefined) {
    choices.push({
      title: vscode.l10n.t('Ignore all renderings of “{0}” in this file', nameOf(node)),
      description: comment('zhengming-disable …'),
      params: { what: 'fileEntry', where: 'comment', uri, entry },
    });
  }
  const title = vscode.l10n.t('Ignore all names in this file');
  choices.push(
    {
      title,
      description: comment('zhengming-disable'),
      params: { what: 'file', where: 'comment', uri },
    },
    {
      title,
      description: 'zhengming.yaml: exclude',
      params: { what: 'file', where: 'configuration', uri },
    },
  );
  return choices;
}

/** Comments are not the same in MDX, which an editor tells by what it was told, or by the file's name. */
function isMdx(uri: string): boolean {
  const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
  return open?.languageId === 'mdx' || /\.mdx$/iu.test(vscode.Uri.parse(uri).path);
}

function inMarkup(text: string): string {
  return `<!-- ${text} -->`;
}

function inBraces(text: string): string {
  return `{/* ${text} */}`;
}
