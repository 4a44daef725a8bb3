import { readdirSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser, newPage } from '../code/browser.ts';
import { installExtension } from '../code/install.ts';
import { startServer } from '../code/server.ts';
import { writeSettings } from '../code/settings.ts';
import { followTestRun, workbenchUrl } from '../code/workbench.ts';
import { type Counts, NO_TESTS } from '../counts.ts';
import { packagedExtension } from '../paths.ts';
import { copyWorkspace, makeTemporaryFolder } from '../temporary.ts';
import { bundleWebSuite } from './bundle.ts';
import { serveFiles } from './fileServer.ts';
import { developInBrowser } from './workbench.ts';

const LIMIT_MS = 180_000;

/** A page that is put together here counts as foreign to the server that it talks with. */
const FLAGS = [
  '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets,LocalNetworkAccessForWorkers',
];

interface Reported {
  readonly title: string;
  readonly outcome: keyof Counts;
  readonly error?: string;
}

/** Takes what the tests in the browser say, prints it and counts. */
function createReceiver() {
  const counts: Record<keyof Counts, number> = { ...NO_TESTS };
  const receive = (message: string): void => {
    const { title, outcome, error }: Reported = JSON.parse(message);
    counts[outcome] += 1;
    console.log(`  ${outcome === 'passed' ? '✔' : '✖'} ${title}${error ? `\n${error}` : ''}`);
  };
  return { counts, receive };
}

/** Runs the tests of the packaged extension in VS Code's extension host in a web worker. */
export async function runWebTests(): Promise<Counts> {
  const { path: folder, remove } = makeTemporaryFolder();
  const extensions = path.join(folder, 'extensions');
  const userData = path.join(folder, 'user');
  installExtension(packagedExtension, extensions);
  const extension = findExtension(extensions);
  const { counts, receive } = createReceiver();
  const files = await serveFiles(extensions, receive);
  // VS Code runs tests where it runs the extension that holds them.
  const tests = path.join(extensions, extension, 'web.cjs');
  await bundleWebSuite(tests, `http://${files.authority}/report`);
  writeSettings(userData);
  const server = await startServer({ userData });
  const browser = await launchBrowser(FLAGS);
  try {
    const page = await newPage(browser, server.url.hostname, 'localhost');
    await developInBrowser(page, {
      authority: files.authority,
      extension: `/${extension}`,
      tests: `/${extension}/web.cjs`,
    });
    const run = await followTestRun(page);
    await page.goto(workbenchUrl(server.url, { target: copyWorkspace(folder) }).href);
    const exitCode = await Promise.race([run.exit, server.failure, limit()]).catch((error) => {
      for (const line of run.errors) console.error(`  workbench: ${line}`);
      throw error;
    });
    // A run that broke off after its last test has failed, though no test has.
    if (exitCode !== 0 && counts.failed === 0) {
      for (const line of run.errors) console.error(`  workbench: ${line}`);
      counts.failed = 1;
    }
    return counts;
  } finally {
    await browser.close();
    server.stop();
    files.stop();
    remove();
  }
}

/** The folder that an extension was installed in. */
function findExtension(extensions: string): string {
  const [name] = readdirSync(extensions).filter((one) => one.startsWith('zhengming.'));
  if (name === undefined) throw new Error('The extension was not installed.');
  return name;
}

function limit(): Promise<never> {
  return new Promise((_resolve, reject) => {
    const late = () => reject(new Error(`The tests did not end within ${LIMIT_MS} ms.`));
    setTimeout(late, LIMIT_MS).unref();
  });
}

if (import.meta.main) {
  const { passed, failed, skipped } = await runWebTests();
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 ? 1 : 0;
}
