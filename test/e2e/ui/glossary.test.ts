import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { showing } from '../features.ts';
import { until } from '../suite/wait.ts';
import { startCode } from './code.ts';
import { choose, lineWith, openActionsOn, squiggles } from './reader.ts';

const ARTICLE = 'car-body.md';
const GLOSSARY = 'glossary/team.yaml';

test(showing('glossary'), async (t) => {
  const { page, workspace, stop } = await startCode(ARTICLE);
  t.after(stop);
  const onDisk = () => readFileSync(path.join(workspace, GLOSSARY), 'utf8');
  const before = onDisk();
  await lineWith(page, '打磨干净').waitFor();
  assert.equal(await squiggles(page).count(), 0);

  await t.test('as a wrong rendering of a name, found by typing', async () => {
    const actions = await openActionsOn(page, '砂纸');
    await actions.filter({ hasText: 'Add “砂纸” as wrong rendering of…' }).click();
    await choose(page, 'Harbor Lan', 'Harbor Lantern');
    await choose(page, 'wherever', 'Wrong wherever it stands');
    await squiggles(page).first().waitFor();
    const rendering = '      港口灯笼: 控制台由港口灯笼提供。\n';
    const expected = before.replace(rendering, `${rendering}      砂纸:\n`);
    await until(
      () => `the glossary on disk; it holds ${onDisk()}`,
      () => onDisk() === expected || undefined,
    );
  });

  await t.test('as one of a name that is new', async () => {
    const actions = await openActionsOn(page, '门框');
    await actions.filter({ hasText: 'Add “门框” as wrong rendering of…' }).click();
    await choose(page, 'Door Frame', 'A new name…');
    await page.locator('.quick-input-title', { hasText: 'What the text should say' }).waitFor();
    await page.keyboard.press('Enter'); // What was typed is the name.
    await page.locator('.quick-input-title', { hasText: 'What Door Frame is' }).waitFor();
    await choose(page, 'prod', 'product');
    await choose(page, 'speaks', 'Wrong where the document speaks for the name');
    const entry =
      '\n  - name: Door Frame\n    kind: product\n    wrong:\n      门框: { when: evidence }\n';
    await until(
      () => `the glossary on disk; it holds ${onDisk()}`,
      () => onDisk().endsWith(entry) || undefined,
    );
  });
});
