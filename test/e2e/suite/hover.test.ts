import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { showing } from '../features.ts';
import { openNew, rangeOf, untilFlagged } from './editor.ts';
import { until } from './wait.ts';

function textOf(hover: vscode.Hover): string {
  return hover.contents
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

async function hoverOver(document: vscode.TextDocument, word: string): Promise<vscode.Hover[]> {
  return vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    rangeOf(document, word).start,
  );
}

describe(showing('hover'), () => {
  it('names the entry and the evidence', async () => {
    const document = await openNew(
      'hover.md',
      '规则交给[开放政策代理](https://www.openpolicyagent.org/)。\n',
    );
    await untilFlagged(document, ['开放政策代理']);
    const hover = await until('a hover that names the entry', async () => {
      const hovers = await hoverOver(document, '开放政策代理');
      return hovers.find((one) => textOf(one).includes('Open Policy Agent'));
    });
    assert.match(textOf(hover), /Certainly wrong here, also because the glossary lists it/u);
    assert.ok(!/its link leads to/u.test(textOf(hover)));
    assert.match(textOf(hover), /\[Glossary entry\]\(command:zhengming\.openEntry/u);
    assert.match(textOf(hover), /\[Rule `wrong-name`\]\(command:zhengming\.openRule/u);
    assert.deepEqual(hover.range, rangeOf(document, '开放政策代理'));
  });

  it('is silent beside a name', async () => {
    const document = await openNew('silent.md', '规则交给开放政策代理。\n');
    await untilFlagged(document, ['开放政策代理']);
    assert.deepEqual(await hoverOver(document, '规则'), []);
  });
});
