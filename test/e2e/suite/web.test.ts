import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { showing } from '../features.ts';
import { diagnosticsOf, edit, inWorkspace, open, openNew, untilFlagged } from './editor.ts';
import { statusOf } from './extension.ts';
import { until } from './wait.ts';

describe(showing('browser'), () => {
  it('runs its server in a worker', async () => {
    assert.equal(vscode.env.uiKind, vscode.UIKind.Web);
    const { processId, entries, problems } = await statusOf();
    assert.equal(processId, undefined);
    assert.ok(entries > 100);
    assert.deepEqual(problems, []);
  });

  it('reads the configuration and the glossary of the workspace', async () => {
    const document = await openNew('team.md', '控制台由港口灯笼提供。\n');
    await untilFlagged(document, ['港口灯笼']);
  });

  it('follows a glossary that is being written', async () => {
    const document = await openNew('followed.md', '控制台由港口灯笼提供。\n');
    await untilFlagged(document, ['港口灯笼']);
    // A preview would make way for the glossary.
    await vscode.window.showTextDocument(document, { preview: false });
    const glossary = await open(inWorkspace('glossary/team.yaml'));
    await edit(glossary, '港口灯笼:', '港口油灯:');
    await edit(glossary, '由港口灯笼', '由港口油灯');
    await untilFlagged(document, []);
    assert.ok(!document.isClosed);
    await edit(glossary, '港口油灯:', '港口灯笼:');
    await edit(glossary, '由港口油灯', '由港口灯笼');
    await untilFlagged(document, ['港口灯笼']);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('says what is wrong in a glossary, where it is wrong', async () => {
    const glossary = await open(inWorkspace('glossary/team.yaml'));
    await edit(glossary, 'kind: product', 'kind: [product');
    await until('a problem', () => diagnosticsOf(glossary.uri).length > 0 || undefined);
    await edit(glossary, 'kind: [product', 'kind: product');
    await until('no problem', () => diagnosticsOf(glossary.uri).length === 0 || undefined);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('opens an entry of the glossary that it brings', async () => {
    await open(inWorkspace('car-body.md'));
    await vscode.commands.executeCommand('zhengming.openEntry', 'open-policy-agent');
    const { activeTextEditor } = vscode.window;
    assert.ok(activeTextEditor);
    const line = activeTextEditor.document.lineAt(activeTextEditor.selection.active.line);
    assert.match(line.text, /Open Policy Agent/u);
  });

  it('goes on after the restart command', async () => {
    const document = await openNew('restarted.md', '规则交给开放政策代理。\n');
    await untilFlagged(document, ['开放政策代理']);
    await vscode.commands.executeCommand('zhengming.restart');
    await edit(document, '规则', '云本地计算基金会的规则');
    await untilFlagged(document, ['云本地计算基金会', '开放政策代理']);
  });
});
