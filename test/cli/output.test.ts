import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, test } from 'node:test';
import { COMMAND, createFolder, GLOSSARY } from './zhengming.ts';

const OWN = ['check', '--no-builtin', '--glossary', 'glossary.yaml'];

/** Far more than a pipe holds. */
const MANY = Object.fromEntries(
  Array.from({ length: 400 }, (_, index) => [`${index}.md`, '开放政策代理。\n\n'.repeat(20)]),
);

for (const format of ['text', 'json']) {
  describe(`output as ${format}`, () => {
    test('ends quietly when its reader goes away', async (t) => {
      const folder = await createFolder(t, { 'glossary.yaml': GLOSSARY, ...MANY });
      const child = spawn(process.execPath, [COMMAND, ...OWN, '--format', format, '.'], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child.stdout.once('data', () => child.stdout.destroy());
      const [[exitCode], stderr] = await Promise.all([once(child, 'close'), text(child.stderr)]);
      assert.equal(stderr, '');
      assert.equal(exitCode, 141);
    });

    test('waits for a slow reader and loses nothing', async (t) => {
      const folder = await createFolder(t, { 'glossary.yaml': GLOSSARY, ...MANY });
      const child = spawn(process.execPath, [COMMAND, ...OWN, '--format', format, '.'], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const closed = once(child, 'close');
      await once(child.stdout, 'readable');
      const whole = await text(child.stdout);
      const [exitCode] = await closed;
      const found = format === 'json' ? JSON.parse(whole) : whole.match(/^\d+\.md:/gmu);
      assert.equal(found?.length, 400 * 20);
      assert.equal(exitCode, 1);
    });
  });
}
