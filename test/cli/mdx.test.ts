import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFolder, GLOSSARY, zhengming } from './zhengming.ts';

test('MDX files in folders are checked and fixed, their prose alone', async (t) => {
  const folder = await createFolder(t, {
    'zhengming.yaml': 'builtin: false\nglossaries: [names.yaml]\n',
    'names.yaml': GLOSSARY,
    'docs/a.mdx': `export const a = '开放政策代理';\n\n<Note>\n用开放政策代理检查。\n</Note>\n`,
  });
  const { stdout, exitCode } = await zhengming(folder, 'check', 'docs');
  assert.match(stdout, /^docs\/a\.mdx:4:2 /mu);
  assert.match(stdout, /1 finding /u);
  assert.equal(exitCode, 1);
  const fixed = await zhengming(folder, 'fix', '--diff', 'docs');
  assert.match(fixed.stdout, /^\+用 Open Policy Agent 检查。$/mu);
  assert.match(fixed.stdout, /^ export const a = '开放政策代理';$/mu);
});
