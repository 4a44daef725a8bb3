import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { showing } from '../features.ts';
import { apply, untilOffered, wholeOf } from './action.ts';
import { openNew, rangeOf, readFromDisk, untilFlagged } from './editor.ts';
import { until } from './wait.ts';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('zhengming');

const ARTICLE = `我们用 Go 写服务。每次提交都由 GitHub 动作构建。

规则交给[开放政策代理](https://www.openpolicyagent.org/)，它属于云本地计算基金会。
\`开放政策代理\`
`;

const FIXED = `我们用 Go 写服务。每次提交都由 GitHub Actions 构建。

规则交给 [Open Policy Agent](https://www.openpolicyagent.org/)，它属于云原生计算基金会。
\`开放政策代理\`
`;

const FLAGGED = ['GitHub 动作', '开放政策代理', '云本地计算基金会'];

function setFixOnSave(value: Record<string, string> | undefined): Thenable<void> {
  return vscode.workspace
    .getConfiguration('editor')
    .update('codeActionsOnSave', value, vscode.ConfigurationTarget.Workspace);
}

describe(showing('fixAll'), () => {
  afterEach(() => setFixOnSave(undefined));

  it('put one name right, and the file that is saved holds it', async () => {
    const document = await openNew('one.md', '我们用 Go 写服务。每次提交都由 GitHub 动作构建。\n');
    await untilFlagged(document, ['GitHub 动作']);
    const range = rangeOf(document, 'GitHub 动作');
    const fix = await untilOffered(
      document,
      range,
      vscode.CodeActionKind.QuickFix,
      ({ isPreferred }) => isPreferred === true,
    );
    assert.match(fix.title, /GitHub Actions/u);
    await apply(fix);
    assert.equal(await document.save(), true);
    assert.equal(
      await readFromDisk(document.uri),
      '我们用 Go 写服务。每次提交都由 GitHub Actions 构建。\n',
    );
    await untilFlagged(document, []);
  });

  it('put the whole file right with one action', async () => {
    const document = await openNew('all.md', ARTICLE);
    await untilFlagged(document, FLAGGED);
    await apply(await untilOffered(document, wholeOf(document), FIX_ALL));
    assert.equal(document.getText(), FIXED);
    await untilFlagged(document, []);
  });

  it('put the whole file right with one command, and undo takes it back at once', async () => {
    const document = await openNew('command.md', ARTICLE);
    await untilFlagged(document, FLAGGED);
    await vscode.commands.executeCommand('zhengming.fixFile');
    await until('the fixed text', () => document.getText() === FIXED || undefined);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), ARTICLE);
  });

  it('put the whole file right when it is saved, where the settings say so', async () => {
    await setFixOnSave({ [FIX_ALL.value]: 'explicit' });
    const document = await openNew('saved.md', ARTICLE);
    await untilFlagged(document, FLAGGED);
    await untilOffered(document, wholeOf(document), FIX_ALL);
    await vscode.commands.executeCommand('workbench.action.files.save');
    assert.equal(await readFromDisk(document.uri), FIXED);
  });
});
