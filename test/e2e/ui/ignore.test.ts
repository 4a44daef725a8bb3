import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { showing } from '../features.ts';
import { until } from '../suite/wait.ts';
import { startCode } from './code.ts';
import { choose, createShot } from './reader.ts';
import { expand, openTerminology } from './terminology.ts';

const ARTICLE = 'rust-in-cloud-native.md';
const CONFIGURATION = 'zhengming.yaml';

/** Takes what is offered on a row of the tree; with a reason, if there is one. */
async function ignore(page: Page, row: Locator, what: string, reason?: string): Promise<void> {
  await row.hover();
  await row.locator('.action-label[aria-label^="Ignore"]').click();
  if (reason === undefined) {
    await choose(page, what, what);
    return;
  }
  await choose(page, 'reason', 'Ignore for a reason…');
  await choose(page, what, what);
  await page.locator('.quick-input-title', { hasText: what }).waitFor();
  await page.keyboard.insertText(reason);
  await page.keyboard.press('Enter');
}

test(showing('ignore'), async (t) => {
  const { page, workspace, stop } = await startCode('car-body.md');
  t.after(stop);
  page.setDefaultTimeout(15_000);
  const shot = createShot(page);
  const untilOnDisk = (file: string, text: string) => {
    const read = () => readFileSync(path.join(workspace, file), 'utf8');
    return until(
      () => `${file} to hold ${text}; it holds ${read()}`,
      () => read().includes(text) || undefined,
    );
  };
  const rows = await openTerminology(page);
  const policy = rows.filter({ hasText: '开放政策代理 → Open Policy Agent' });
  const rust = rows.filter({ hasText: '铁锈 → Rust' });

  await t.test('an occurrence, in a comment on its line', async () => {
    await expand(policy);
    await expand(rows.filter({ hasText: ARTICLE }));
    const use = rows.filter({ hasText: '策略检查交给' });
    await ignore(page, use, 'Ignore “开放政策代理” on this line');
    await untilOnDisk(ARTICLE, '评审。 <!-- zhengming-disable-line open-policy-agent -->\n');
    await use.waitFor({ state: 'detached' });
  });

  await t.test('a rendering, in zhengming.yaml', async () => {
    await ignore(page, policy, 'Ignore “开放政策代理” in the workspace');
    await untilOnDisk(CONFIGURATION, 'renderings:\n  开放政策代理: off\n');
    await policy.waitFor({ state: 'detached' });
  });

  await t.test('a name with the reason, in zhengming.yaml', async () => {
    await ignore(page, rust, 'Ignore all renderings of “Rust” in the workspace', '讲的是真的铁锈');
    await untilOnDisk(CONFIGURATION, 'entries:\n  rust: off # 讲的是真的铁锈\n');
    await rust.waitFor({ state: 'detached' });
    await shot('ignored');
  });

  await t.test('a file with the reason, in zhengming.yaml', async () => {
    await rows.filter({ hasText: 'GitHub 动作' }).click();
    const file = rows.filter({ hasText: ARTICLE });
    await file.waitFor();
    await file.hover();
    await file.locator('.action-label[aria-label^="Ignore"]').click();
    await choose(page, 'reason', 'Ignore for a reason…');
    const inComment = page.locator('.quick-input-list .monaco-list-row', {
      hasText: 'Ignore all names in this file',
    });
    await inComment.nth(1).click();
    await page.locator('.quick-input-title', { hasText: 'in this file' }).waitFor();
    await page.keyboard.insertText('旧稿');
    await page.keyboard.press('Enter');
    await untilOnDisk(CONFIGURATION, `exclude:\n  - ${ARTICLE} # 旧稿\n`);
    await rows.first().waitFor({ state: 'detached' });
    await page.getByText('No wrong names in').waitFor();
  });
});
