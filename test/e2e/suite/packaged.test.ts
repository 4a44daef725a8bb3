import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { apply, untilOffered, wholeOf } from './action.ts';
import { inWorkspace, open, openNew, readFromDisk, untilFlagged } from './editor.ts';
import { findExtension, statusOf } from './extension.ts';

describe('the packaged extension', () => {
  it('is the one that runs', async () => {
    const installed = path.resolve(inWorkspace('.').fsPath, '../extensions');
    const { extensionPath, packageJSON } = findExtension();
    assert.equal(path.dirname(extensionPath), installed);
    assert.equal((await statusOf()).version, packageJSON.version);
  });

  it('flags names, of its own glossary and of the team’s', async () => {
    const document = await openNew('names.md', '港口灯笼属于云本地计算基金会。\n');
    await untilFlagged(document, ['港口灯笼', '云本地计算基金会']);
  });

  it('puts them right', async () => {
    const document = await openNew('fixed.md', '它属于云本地计算基金会。\n');
    await untilFlagged(document, ['云本地计算基金会']);
    const kind = vscode.CodeActionKind.SourceFixAll.append('zhengming');
    await apply(await untilOffered(document, wholeOf(document), kind));
    await document.save();
    assert.equal(await readFromDisk(document.uri), '它属于云原生计算基金会。\n');
  });

  it('opens the entry of a name in the glossary that it brings', async () => {
    await open(inWorkspace('car-body.md'));
    await vscode.commands.executeCommand('zhengming.openEntry', 'open-policy-agent');
    const { activeTextEditor } = vscode.window;
    assert.ok(activeTextEditor);
    const line = activeTextEditor.document.lineAt(activeTextEditor.selection.active.line);
    assert.match(line.text, /Open Policy Agent/u);
  });
});
