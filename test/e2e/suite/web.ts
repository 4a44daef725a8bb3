import { mocha } from '../web/mocha.ts';
import './diagnostics.test.ts';
import './hover.test.ts';
import './fix.test.ts';
import './documents.test.ts';
import './web.test.ts';

/** Where what comes of the tests is sent, one message a test and one at the end. */
declare const REPORT_URL: string;

async function report(message: unknown): Promise<void> {
  await fetch(REPORT_URL, { method: 'POST', body: JSON.stringify(message) });
}

/** What VS Code's extension host in a web worker calls. */
export async function run(): Promise<void> {
  const sent: Promise<void>[] = [];
  const failed = await new Promise<number>((resolve) => {
    mocha
      .run(resolve)
      .on('pass', (test) => sent.push(report({ title: test.fullTitle(), outcome: 'passed' })))
      .on('pending', (test) => sent.push(report({ title: test.fullTitle(), outcome: 'skipped' })))
      .on('fail', (test, error) =>
        sent.push(report({ title: test.fullTitle(), outcome: 'failed', error: error.stack })),
      );
  });
  await Promise.all(sent);
  if (failed > 0) throw new Error(`${failed} tests failed.`);
}
