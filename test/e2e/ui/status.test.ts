import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { showing } from '../features.ts';
import { until } from '../suite/wait.ts';
import { startCode } from './code.ts';
import { squiggles } from './reader.ts';
import { closeLanguageStatus, openActions, openLanguageStatus, untilSaid } from './status.ts';

const ARTICLE = 'rust-in-cloud-native.md';

test(showing('status'), async (t) => {
  const { page, workspace, stop } = await startCode(ARTICLE);
  t.after(stop);
  const settings = (): unknown => {
    const file = path.join(workspace, '.vscode/settings.json');
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  };
  const untilThere = (count: number) =>
    until(
      `${count} wavy lines`,
      async () => (await squiggles(page).count()) === count || undefined,
    );
  await untilThere(6);

  await t.test('it counts the names, and says what is shown of them', async () => {
    const lines = await openLanguageStatus(page);
    await lines.filter({ hasText: /Zhengming: [\d,]+ names.*certain and likely/u }).waitFor();
    await lines.filter({ hasText: '6 wrong names in 2 files' }).waitFor();
    await closeLanguageStatus(page);
  });

  await t.test('its list chooses which findings are shown, for the workspace', async () => {
    const actions = await openActions(page, 'Actions…');
    await actions.filter({ hasText: 'Choose Which Findings Are Shown' }).click();
    const choices = page.locator('.quick-input-list .monaco-list-row');
    await choices.filter({ hasText: 'minConfidence: likely' }).locator('.codicon-check').waitFor();
    await choices.filter({ hasText: 'minConfidence: certain' }).click();
    await untilSaid(page, /names\W*certain(?! and)/u);
    assert.deepEqual(settings(), { 'zhengming.minConfidence': 'certain' });
  });

  await t.test('its list turns checking off for the folder, and on again', async () => {
    await (await openActions(page, 'Actions…')).filter({ hasText: 'Turn Off' }).click();
    await untilThere(0);
    await untilSaid(page, /Zhengming: not checked/u);
    await (await openActions(page, 'Actions…')).filter({ hasText: 'Turn On' }).click();
    await untilThere(6);
  });

  await t.test('its list opens a pack of the glossary', async () => {
    await (await openActions(page, 'Actions…')).filter({ hasText: 'Open a Pack' }).click();
    const packs = page.locator('.quick-input-list .monaco-list-row');
    await packs.filter({ hasText: 'team' }).first().click();
    await page.locator('.tab.active', { hasText: 'team.yaml' }).waitFor();
  });
});
