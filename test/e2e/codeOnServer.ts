#!/usr/bin/env node
// Looks like the `code` executable to @vscode/test-electron, but shows VS Code's own server and web
// workbench (from npm) in a Chromium without a window. Extensions run in a real extension host under
// Node, as on the desktop. Exit codes: 0 passed, 1 failed, 2 wrong use, 3 no result.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser, newPage } from './code/browser.ts';
import { installExtension } from './code/install.ts';
import { type CodeOptions, readOptions } from './code/options.ts';
import { followFile } from './code/output.ts';
import { type CodeServer, startServer } from './code/server.ts';
import { writeSettings } from './code/settings.ts';
import { followTestRun, workbenchUrl } from './code/workbench.ts';
import { e2e } from './paths.ts';

const LIMIT_MS = Number(process.env.CODE_ON_SERVER_LIMIT_MS ?? 300_000);

function limit(): Promise<never> {
  return new Promise((_resolve, reject) => {
    const late = () => reject(new Error(`The tests did not end within ${LIMIT_MS} ms.`));
    setTimeout(late, LIMIT_MS).unref();
  });
}

/** Opens the workbench on the tests and waits for their exit code. */
async function runInWorkbench(
  server: CodeServer,
  browser: Browser,
  options: CodeOptions,
): Promise<number> {
  const page = await newPage(browser, server.url.hostname);
  const run = await followTestRun(page);
  const url = workbenchUrl(server.url, {
    target: options.target,
    developmentPaths: options.developmentPaths,
    testsPath: path.join(e2e, 'testsWrapper.cjs'),
  });
  await page.goto(url.href);
  try {
    return await Promise.race([run.exit, server.failure, limit()]);
  } catch (error) {
    const screenshot = process.env.CODE_ON_SERVER_SCREENSHOT;
    if (screenshot) await page.screenshot({ path: screenshot });
    for (const line of run.errors) console.error(`  workbench: ${line}`);
    throw error;
  }
}

async function runTests(options: CodeOptions, testsPath: string): Promise<number> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'code-on-server-'));
  const userData = options.userData ?? path.join(folder, 'user');
  writeSettings(userData);
  const outputFile = path.join(folder, 'output.txt');
  const output = followFile(outputFile, (data) => process.stdout.write(data));
  let server: CodeServer | undefined;
  let browser: Browser | undefined;
  const interrupted = () => {
    server?.stop();
    process.exit(130);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    const environment = {
      CODE_ON_SERVER_OUTPUT: outputFile,
      CODE_ON_SERVER_TESTS: path.resolve(testsPath),
    };
    server = await startServer({ userData, extensions: options.extensions, environment });
    browser = await launchBrowser();
    return await runInWorkbench(server, browser, options);
  } finally {
    await browser?.close();
    server?.stop();
    output.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  const { install, extensions, testsPath } = options;
  if (install.length > 0 && extensions !== undefined) {
    for (const vsix of install) installExtension(vsix, extensions);
    return 0;
  }
  if (testsPath !== undefined) return runTests(options, testsPath);
  console.error('Expected --extensionTestsPath, or --install-extension with --extensions-dir.');
  return 2;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error('codeOnServer:', error instanceof Error ? error.message : error);
  process.exitCode = 3;
}
