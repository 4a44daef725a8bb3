import assert from 'node:assert/strict';
import { test } from 'node:test';
import { showing } from '../features.ts';
import { startCode } from './code.ts';
import { squiggles } from './reader.ts';

const SETTINGS = { 'security.workspace.trust.startupPrompt': 'never' };

test(showing('trust'), async (t) => {
  const { page, stop } = await startCode('rust-in-cloud-native.md', {
    askForTrust: true,
    settings: SETTINGS,
  });
  t.after(stop);
  await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
  await squiggles(page).nth(5).waitFor();
  assert.equal(await squiggles(page).count(), 6);
});
