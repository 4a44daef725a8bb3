import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '../..');

/** One line each of what core must not be able to use. */
const IMPURE = [
  "import 'node:fs';",
  'document.title;',
  'process.cwd();',
  "fetch('https://example.com/');",
  'setTimeout(() => 0, 1);',
];

test('core cannot be compiled with a file system, a document, a process, a network or a timer', async () => {
  const folder = await mkdtemp(join(ROOT, 'core', '.probe-'));
  try {
    await writeFile(join(folder, 'impure.ts'), `${IMPURE.join('\n')}\nexport {};\n`);
    await writeFile(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: '../tsconfig.json', include: ['impure.ts'] }),
    );
    const compiler = join(ROOT, 'node_modules/.bin/tsc');
    const { stdout } = spawnSync(compiler, ['-p', folder, '--pretty', 'false'], {
      encoding: 'utf8',
    });
    IMPURE.forEach((code, index) => {
      assert.ok(stdout.includes(`impure.ts(${index + 1},`), `compiled: ${code}\n${stdout}`);
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});
