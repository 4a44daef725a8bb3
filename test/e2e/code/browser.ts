import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../setup/chromium.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-sync',
];

/** Starts a browser without a window, with `more` flags than every run has. */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error('No Chromium on the PATH; set ZHENGMING_CHROMIUM or run test/e2e/setup.ts.');
  }
  return chromium.launch({ executablePath, headless: true, args: [...FLAGS, ...more] });
}

/** A page of the size of a small screen, which reaches nothing but `hosts`. */
export async function newPage(browser: Browser, ...hosts: readonly string[]): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.context().route(
    (url) => !hosts.includes(url.hostname),
    (route) => route.abort(),
  );
  return page;
}
