import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../e2e/setup/chromium.ts';
import { createFolder, zhengming } from '../zhengming.ts';
import { checkSample, type Sample } from './samples.ts';

const executablePath = findChromium();
const skip = executablePath === undefined && 'there is no Chromium on the path';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

let browser: Browser;

/** A report in a browser, which fails the test where its script fails or it asks for another file. */
async function open(
  context: TestContext,
  { folder, ended }: Pick<Sample, 'folder' | 'ended'>,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<Page> {
  const path = join(folder, 'report.html');
  await writeFile(path, ended.stdout);
  const page = await browser.newPage({ colorScheme, viewport: { width: 1280, height: 800 } });
  context.after(() => page.close());
  // Errors too: nothing but the page itself may come up.
  const asked = new Set<string>();
  page.on('pageerror', ({ message }) => asked.add(message));
  page.on('request', (request) => asked.add(request.url()));
  const { href } = pathToFileURL(path);
  await page.goto(href);
  context.after(() => assert.deepEqual([...asked], [href]));
  return page;
}

const statusOf = (page: Page) => page.textContent('#status');

/** The places of the rows that are shown, in order. */
const placesOf = (page: Page) => page.locator('#rows th').allTextContents();

describe('--format html', { skip }, () => {
  before(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: FLAGS });
  });
  after(() => browser.close());

  test('shows every finding with its place, its context and its fix', async (t) => {
    const sample = await checkSample(t, 'html');
    const page = await open(t, sample);
    const { findings } = sample;
    assert.equal(await statusOf(page), `${findings.length} of ${findings.length} findings`);
    const places = findings.map(({ file, line, column }) => `${file}:${line}:${column}`);
    assert.deepEqual((await placesOf(page)).toSorted(), places.toSorted());
    const row = page.locator('#rows tr', { hasText: 'plain.md:3:4' });
    assert.equal(
      await row.locator('.context p').textContent(),
      '我们用开放政策代理Open Policy Agent，Rust 与铁锈。',
    );
    assert.equal(await row.locator('.context p').getAttribute('lang'), 'zh-CN');
    assert.match((await page.textContent('#total')) ?? '', /^\d findings \(.*\) in 4 of 5 files$/u);
  });

  test('counts by confidence, name, folder and rule, and filters by them', async (t) => {
    const sample = await checkSample(t, 'html');
    const page = await open(t, sample);
    const count = (entry: string) => sample.findings.filter((one) => one.entry === entry).length;
    const rust = page
      .getByRole('region', { name: 'By name' })
      .getByRole('button', { name: 'rust' });
    assert.equal(await rust.locator('.count').textContent(), String(count('rust')));
    await rust.click();
    assert.equal(await rust.getAttribute('aria-pressed'), 'true');
    assert.equal(await statusOf(page), `${count('rust')} of ${sample.findings.length} findings`);
    const folders = page.getByRole('region', { name: 'By folder' });
    await folders.getByRole('button', { name: 'notes' }).click();
    assert.equal(await statusOf(page), `1 of ${sample.findings.length} findings`);
    await page.getByRole('button', { name: 'Show all' }).click();
    assert.equal((await placesOf(page)).length, sample.findings.length);
  });

  test('searches for words, and sorts both ways', async (t) => {
    const page = await open(t, await checkSample(t, 'html'));
    await page.fill('#search', 'plain RUST mixed');
    assert.deepEqual(await placesOf(page), ['plain.md:3:17']);
    await page.fill('#search', '');
    const header = page.getByRole('columnheader', { name: 'Where' });
    assert.equal(await header.getAttribute('aria-sort'), 'ascending');
    const up = await placesOf(page);
    await header.getByRole('button').click();
    assert.equal(await header.getAttribute('aria-sort'), 'descending');
    assert.deepEqual(await placesOf(page), up.toReversed());
    await page.getByRole('columnheader', { name: 'Confidence' }).getByRole('button').click();
    const confidences = await page.locator('#rows .confidence').allTextContents();
    assert.deepEqual(confidences, confidences.toSorted());
  });

  test('works by keyboard alone', async (t) => {
    const page = await open(t, await checkSample(t, 'html'));
    await page.keyboard.press('/');
    await page.keyboard.type('notes');
    assert.match((await statusOf(page)) ?? '', /^2 of /u);
    await page.keyboard.press('Escape');
    await page.locator('[data-facet="confidence"] button').first().focus();
    await page.keyboard.press('Space');
    const focused = () =>
      page.evaluate('[document.activeElement.dataset.value, document.activeElement.ariaPressed]');
    assert.deepEqual(await focused(), ['certain', 'true'], 'the focus stays where it was');
    await page.keyboard.press('Enter');
    assert.deepEqual(await focused(), ['certain', 'false']);
  });

  for (const scheme of ['light', 'dark'] as const) {
    test(`can be used by everybody, in a ${scheme} scheme`, async (t) => {
      const page = await open(t, await checkSample(t, 'html'), scheme);
      await page.evaluate(await readFile(AXE, 'utf8'));
      const { violations } = await page.evaluate<{ violations: readonly Violation[] }>('axe.run()');
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        [],
      );
    });
  }

  test('prints all rows, without what only a screen can use', async (t) => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [`${i}.md`, '开放政策代理。\n\n'.repeat(10)]),
    );
    const folder = await createFolder(t, {
      ...files,
      'g.tsv': '开放政策代理\tOpen Policy Agent\n',
    });
    const args = ['--no-builtin', '--glossary', 'g.tsv', '--format', 'html'];
    const page = await open(t, { folder, ended: await zhengming(folder, 'check', '.', ...args) });
    assert.equal((await placesOf(page)).length, 200);
    await page.getByRole('button', { name: 'Show 100 more of 100' }).click();
    assert.equal((await placesOf(page)).length, 300);
    await page.reload();
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await page.emulateMedia({ media: 'print' });
    assert.equal((await placesOf(page)).length, 300);
    assert.equal(await page.isVisible('#search'), false);
    assert.equal(await page.isVisible('#rows'), true);
  });

  test('is never more than text, whatever stands in it', async (t) => {
    const text = '<img src=x onerror=alert(1)> </script><!-- 开放政策代理 `<b>` &amp;\n';
    const folder = await createFolder(t, {
      'a</script><script>alert(1)</script>.md': text,
      'b.md': Buffer.of(0xff),
      'g.tsv': '开放政策代理\tOpen Policy Agent\n',
    });
    const args = ['--no-builtin', '--glossary', 'g.tsv', '--format', 'html'];
    const ended = await zhengming(folder, 'check', '.', ...args);
    assert.equal(ended.exitCode, 2);
    const page = await open(t, { folder, ended });
    page.on('dialog', () => assert.fail('a script of the text ran'));
    assert.equal(await page.locator('img').count(), 0);
    assert.equal(await page.locator('script').count(), 3);
    assert.match((await page.textContent('#troubles')) ?? '', /b\.md: Unexpected/u);
    assert.equal(await statusOf(page), '1 of 1 findings');
  });
});
