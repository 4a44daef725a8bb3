import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { diagnosticsOf, open, untilFlagged } from './editor.ts';
import { until } from './wait.ts';

/** A label of the evaluation set: `line` counts from 1, `col` from 0. */
interface Label {
  readonly line: number;
  readonly col: number;
  readonly text: string;
  readonly canonical: string;
  readonly sure: boolean;
}

function readLabels(file: string): Label[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line): Label => JSON.parse(line));
}

function rangeOf({ line, col, text }: Label): vscode.Range {
  return new vscode.Range(line - 1, col, line - 1, col + text.length);
}

/** What a message proposes first. */
function expectedIn({ message }: vscode.Diagnostic): string | undefined {
  return /, expected `([^`]+)`/u.exec(message)?.[1];
}

/** What is underlined and proposed, without what touches a label that is open to discussion. */
function findPlaces(document: vscode.TextDocument, labels: readonly Label[]): string[] {
  const unsure = labels.filter(({ sure }) => !sure).map(rangeOf);
  return diagnosticsOf(document.uri)
    .filter(({ range }) => !unsure.some((other) => other.intersection(range)?.isEmpty === false))
    .map((one) => placeOf(one.range, document.getText(one.range), expectedIn(one)));
}

function placeOf({ start }: vscode.Range, text: string, expected: string | undefined): string {
  return `${start.line + 1}:${start.character} ${text} → ${expected}`;
}

async function checkArticle(article: string, labelFile: string): Promise<void> {
  const labels = readLabels(labelFile);
  const document = await open(vscode.Uri.file(article));
  await until('diagnostics', () => diagnosticsOf(document.uri).length > 0 || undefined);
  const expected = labels
    .filter(({ sure }) => sure)
    .map((label) => placeOf(rangeOf(label), label.text, label.canonical));
  assert.deepEqual(findPlaces(document, labels), expected);

  await vscode.commands.executeCommand('zhengming.fixFile');
  await untilFlagged(document, []);
  assert.equal(await document.save(), true);
}

describe('a real article', () => {
  const { ZHENGMING_ARTICLE: article, ZHENGMING_LABELS: labels } = process.env;
  if (article && labels) {
    it('is flagged as its labels say, and put right by one command', () =>
      checkArticle(article, labels));
  } else {
    it.skip('cannot be tested: the evaluation set does not stand beside the repository');
  }
});
