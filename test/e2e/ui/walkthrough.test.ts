import { test } from 'node:test';
import { showing } from '../features.ts';
import { startCode } from './code.ts';
import { lineWith, runCommandByTitle, squiggles } from './reader.ts';

test(showing('walkthrough'), async (t) => {
  const { page, stop } = await startCode('car-body.md');
  t.after(stop);
  await page.setViewportSize({ width: 1500, height: 900 });
  const steps = page.locator('.getting-started-step');
  const stepOf = (title: string) => steps.filter({ hasText: title });
  const done = '.codicon-getting-started-step-checked:visible';

  await t.test('it has four steps, with a picture each', async () => {
    await runCommandByTitle(page, 'Zhengming: Open Walkthrough');
    await steps.nth(3).waitFor();
    for (const title of ['See the wrong', 'Put them right', 'Look at the whole', 'Add your own']) {
      await stepOf(title).click();
      await page.locator('.getting-started-media img').first().waitFor();
    }
  });

  await t.test('its button opens an article with wrong names, which completes a step', async () => {
    await stepOf('See the wrong').click();
    await page.getByText('Open Sample Article', { exact: true }).click();
    await lineWith(page, '我们怎样把网站搬上').waitFor();
    await squiggles(page).nth(5).waitFor();
    await page.locator('.tab', { hasText: /Welcome|Walkthrough/u }).click();
    await stepOf('See the wrong').locator(done).waitFor();
  });

  await t.test('putting the names of the sample right completes the next one', async () => {
    await stepOf('Put them right').click();
    await page.getByText('Fix All Certain Wrong Names in This File', { exact: true }).click();
    await lineWith(page, '我们怎样把网站搬上 Kubernetes').waitFor();
    await page.locator('.tab', { hasText: /Welcome|Walkthrough/u }).click();
    await stepOf('Put them right').locator(done).waitFor();
  });

  await t.test('what is selected in the sample is added to a glossary from the tab', async () => {
    await page.locator('.tab', { hasText: '我们怎样把网站搬上' }).click();
    await lineWith(page, '## 构建').click();
    await page.keyboard.press('Home');
    for (const _ of '## ') await page.keyboard.press('ArrowRight');
    for (const _ of '构建') await page.keyboard.press('Shift+ArrowRight');
    await page.locator('.tab', { hasText: /Welcome|Walkthrough/u }).click();
    await stepOf('Add your own').click();
    await page.getByText('Add as Wrong Rendering of…', { exact: true }).click();
    await page.locator('.quick-input-title', { hasText: '“构建” is a wrong rendering' }).waitFor();
    await page.keyboard.press('Escape');
  });

  await t.test('who has seen wrong names before it is not sent to see some', async () => {
    const again = await startCode('rust-in-cloud-native.md');
    t.after(again.stop);
    await squiggles(again.page).nth(5).waitFor();
    await runCommandByTitle(again.page, 'Zhengming: Open Walkthrough');
    const step = again.page.locator('.getting-started-step', { hasText: 'See the wrong' });
    await step.locator(done).waitFor();
  });
});
