import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { edit, openNew, untilFlagged } from './editor.ts';
import { statusOf } from './extension.ts';
import { until } from './wait.ts';

const COMMANDS = [
  'zhengming.restart',
  'zhengming.showOutput',
  'zhengming.openEntry',
  'zhengming.fixFile',
  'zhengming.addRendering',
  'zhengming.showUses',
];

/** Waits for the process of a server that took another's place. */
function untilReplaced(processId: number): Promise<number> {
  return until('another server', async () => {
    const { processId: now } = await statusOf();
    return now !== undefined && now !== processId ? now : undefined;
  });
}

describe('the server', () => {
  it('is there with all commands', async () => {
    const commands = await vscode.commands.getCommands(true);
    assert.deepEqual(
      COMMANDS.filter((command) => !commands.includes(command)),
      [],
    );
  });

  it('comes back when its process is killed, with the diagnostics', async () => {
    const document = await openNew('killed.md', '规则交给开放政策代理。\n');
    await untilFlagged(document, ['开放政策代理']);
    const { processId } = await statusOf();
    assert.ok(processId);
    process.kill(processId, 'SIGKILL');
    await untilReplaced(processId);
    await edit(document, '规则', '云本地计算基金会的规则');
    await untilFlagged(document, ['云本地计算基金会', '开放政策代理']);
  });

  it('is another after the restart command, with the diagnostics', async () => {
    const document = await openNew('restarted.md', '规则交给开放政策代理。\n');
    await untilFlagged(document, ['开放政策代理']);
    const { processId } = await statusOf();
    assert.ok(processId);
    await vscode.commands.executeCommand('zhengming.restart');
    await untilReplaced(processId);
    await edit(document, '规则', '云本地计算基金会的规则');
    await untilFlagged(document, ['云本地计算基金会', '开放政策代理']);
  });
});
