import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { untilProblems } from '../../../scripts/measure/problems.ts';
import { makeTemporaryFolder } from '../temporary.ts';
import { startCode } from './code.ts';

const FILES = 3;

/** Of more than a thousand in one call the editor would leave some out. */
const IN_EACH = 600;

test('the window counts all problems of files that come at once', async (t) => {
  const scene = makeTemporaryFolder();
  const folder = path.join(scene.path, 'many');
  mkdirSync(folder);
  for (let file = 0; file < FILES; file++) {
    writeFileSync(path.join(folder, `${file}.md`), '规则交给开放政策代理。\n\n'.repeat(IN_EACH));
  }
  writeFileSync(path.join(folder, 'open.md'), '一切都好。\n');
  const { page, stop } = await startCode('open.md', { folder });
  t.after(async () => {
    await stop();
    scene.remove();
  });
  await untilProblems(page, (count) => count === FILES * IN_EACH, 60_000);
});
