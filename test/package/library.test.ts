import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium } from 'playwright-core';
import { findChromium } from '../e2e/setup/chromium.ts';
import { REPOSITORY } from '../support/markdownFiles.ts';
import { type Installed, installPacked, runIn } from './install.ts';

const PAGE = readFileSync(join(REPOSITORY, 'docs/library.md'), 'utf8');

/** The examples of the page, in order. */
const [files = '', anywhere = '', own = ''] = [...PAGE.matchAll(/^```js\n([\s\S]*?)^```$/gmu)].map(
  ([, code = '']) => code,
);

const [, printed = ''] = /^```text\n([\s\S]*?)^```$/mu.exec(PAGE) ?? [];

describe('the examples on the page about the library', () => {
  let installed: Installed;

  before(async () => {
    installed = await installPacked('zhengming');
  });
  after(() => installed.remove());

  function run(code: string): string {
    writeFileSync(join(installed.folder, 'example.js'), code);
    const { stdout, stderr } = runIn(installed.folder, process.execPath, 'example.js');
    assert.equal(stderr, '');
    return stdout;
  }

  test('print on Node what the page says', () => {
    assert.equal(run(files), printed);
    assert.match(PAGE, new RegExp(`prints \`${quote(run(own).trim())}\``, 'u'));
  });

  const executable = findChromium();

  test('run in a browser', { skip: executable ? false : 'Chromium is not there' }, async () => {
    const server = await serve(join(installed.folder, 'node_modules/zhengming'), anywhere);
    const browser = await chromium.launch({
      ...(executable !== undefined && { executablePath: executable }),
      args: ['--no-sandbox'],
    });
    try {
      const page = await browser.newPage();
      const failed = new Promise<string>((resolve) => {
        page.on('pageerror', (error) => resolve(`failed: ${error.message}`));
      });
      const told = page.waitForEvent('console').then((message) => message.text());
      await page.goto(server.url);
      const text = await Promise.race([told, failed]);
      assert.match(PAGE, new RegExp(`prints \`${quote(text)}\``, 'u'));
    } finally {
      await browser.close();
      server.close();
    }
  });
});

function quote(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}

/** Serves the package, and a page that runs `code`, to this machine alone. */
async function serve(folder: string, code: string): Promise<{ url: string; close(): void }> {
  const imports = JSON.stringify({ imports: { zhengming: '/lib/index.js' } });
  const html = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
    <script type="importmap">${imports}</script><script type="module">${code}</script>`;
  const server: Server = createServer(({ url = '/' }, response) => {
    if (url === '/') {
      response.setHeader('content-type', 'text/html');
      response.end(html);
      return;
    }
    const path = url === '/zh-CN.bin' ? 'dist/zh-CN.bin' : url;
    response.setHeader(
      'content-type',
      url.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
    );
    response.end(readFileSync(join(folder, path)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  assert.ok(address && typeof address === 'object');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
