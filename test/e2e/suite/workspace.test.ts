import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { showing } from '../features.ts';
import { diagnosticsOf, edit, inWorkspace, open, readFromDisk, write } from './editor.ts';
import { statusOf } from './extension.ts';
import { until } from './wait.ts';

const WRONG = '规则交给开放政策代理。\n';
const NAMES = ['closed.md', 'closed/deep.md', 'other.md'];

function untilListed(name: string, count: number): Promise<true> {
  return until(
    () => `${count} problems of ${name}; there are ${diagnosticsOf(inWorkspace(name)).length}`,
    () => diagnosticsOf(inWorkspace(name)).length === count || undefined,
  );
}

async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

describe(showing('workspace'), () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await closeAll();
    for (const name of NAMES) {
      await vscode.workspace.fs.delete(inWorkspace(name)).then(undefined, () => undefined);
    }
  });

  it('lists the problems of files that nobody has opened', async () => {
    await write('closed/deep.md', WRONG);
    await untilListed('closed/deep.md', 1);
    assert.ok(!vscode.workspace.textDocuments.some(({ fileName }) => fileName.endsWith('deep.md')));
  });

  it('follows files that are written, renamed and deleted, and folders that go', async () => {
    await write('closed.md', WRONG);
    await untilListed('closed.md', 1);
    await write('closed.md', `${WRONG}\n${WRONG}`);
    await untilListed('closed.md', 2);
    await vscode.workspace.fs.rename(inWorkspace('closed.md'), inWorkspace('closed/deep.md'));
    await untilListed('closed.md', 0);
    await untilListed('closed/deep.md', 2);
    await vscode.workspace.fs.delete(inWorkspace('closed'), { recursive: true });
    await untilListed('closed/deep.md', 0);
  });

  it('keeps the problems of a document that is closed, without those that were not saved', async () => {
    await write('closed.md', WRONG);
    const document = await open(inWorkspace('closed.md'));
    await untilListed('closed.md', 1);
    await edit(document, '规则', '云本地计算基金会的规则');
    await untilListed('closed.md', 2);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await untilListed('closed.md', 1);
  });

  it('is listed again by a server that takes the place of one that was killed', async () => {
    await write('closed.md', WRONG);
    await untilListed('closed.md', 1);
    const { processId } = await statusOf();
    assert.ok(processId);
    process.kill(processId, 'SIGKILL');
    await write('other.md', WRONG);
    await untilListed('other.md', 1);
    await untilListed('closed.md', 1);
  });

  it('is put right by one command, in closed and open files, and can be undone', async () => {
    await write('closed.md', WRONG);
    await write('other.md', WRONG);
    await untilListed('other.md', 1);
    const document = await open(inWorkspace('closed.md'));
    await untilListed('closed.md', 1);
    await edit(document, '规则', '新的规则');
    await untilListed('closed.md', 1);
    // It ends with a message that waits for an answer.
    void vscode.commands.executeCommand('zhengming.fixWorkspace');
    await untilListed('other.md', 0);
    await untilListed('closed.md', 0);
    assert.match(document.getText(), /^新的规则交给 Open Policy Agent。/u);
    await until('the other file, saved', async () => {
      const text = await readFromDisk(inWorkspace('other.md'));
      return text.includes('Open Policy Agent') || undefined;
    });
    await vscode.commands.executeCommand('undo');
    await until('the edit undone', () => document.getText().includes('开放政策代理') || undefined);
  });
});
