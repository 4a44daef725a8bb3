import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { showing } from '../features.ts';
import { edit, inWorkspace, open, openNew, rangeOf, untilFlagged } from './editor.ts';

describe(showing('evidence'), () => {
  it('mark each wrong name of an article where it stands', async () => {
    const document = await open(inWorkspace('rust-in-cloud-native.md'));
    const diagnostics = await untilFlagged(document, [
      '铁锈',
      '云本地计算基金会',
      '铁锈',
      '开放政策代理',
      'GitHub 动作',
      '开放政策代理',
    ]);
    const expected = [
      rangeOf(document, '铁锈'),
      rangeOf(document, '云本地计算基金会'),
      rangeOf(document, '铁锈', 1),
      rangeOf(document, '开放政策代理'),
      rangeOf(document, 'GitHub 动作'),
      rangeOf(document, '开放政策代理', 1),
    ];
    assert.deepEqual(
      diagnostics.map(({ range }) => range),
      expected,
    );
  });

  it('say what is wrong, by which rule, and what is right', async () => {
    const document = await openNew('said.md', '云本地计算基金会接纳了这个项目。\n');
    const [diagnostic] = await untilFlagged(document, ['云本地计算基金会']);
    assert.equal(diagnostic?.severity, vscode.DiagnosticSeverity.Warning);
    assert.ok(typeof diagnostic.code === 'object');
    assert.equal(diagnostic.code.value, 'wrong-name');
    assert.match(diagnostic.message, /云原生计算基金会/u);
  });

  it('are informations where the evidence is thin', async () => {
    const document = await openNew('thin.md', '网关把指标发给信标。\n\n海上的信标亮了一夜。\n');
    const [diagnostic] = await untilFlagged(document, ['信标']);
    assert.equal(diagnostic?.severity, vscode.DiagnosticSeverity.Information);
    assert.deepEqual(diagnostic.range, rangeOf(document, '信标'));
  });

  it('leave an everyday word alone where nothing speaks for the name', async () => {
    const document = await open(inWorkspace('car-body.md'));
    // The name that is added is seen with the same request that sees nothing else.
    await edit(document, '补漆之前', '云本地计算基金会。补漆之前');
    await untilFlagged(document, ['云本地计算基金会']);
  });

  it('follow the text while it is edited', async () => {
    const document = await openNew('edited.md', '规则交给开放政策代理。\n');
    await untilFlagged(document, ['开放政策代理']);
    await edit(document, '规则', '第一行。\n\n😀 规则');
    const [moved] = await untilFlagged(document, ['开放政策代理']);
    assert.deepEqual(moved?.range, new vscode.Range(2, 7, 2, 13));
    await edit(document, '开放政策代理', 'Open Policy Agent ');
    await untilFlagged(document, []);
  });

  it('go when the document asks not to be told', async () => {
    const document = await openNew('quiet.md', '云本地计算基金会。\n');
    await untilFlagged(document, ['云本地计算基金会']);
    await edit(document, '云本地', '<!-- zhengming-disable-next-line -->\n云本地');
    await untilFlagged(document, []);
  });
});
