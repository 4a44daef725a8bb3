import assert from 'node:assert/strict';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { createFolder, GLOSSARY } from '../cli/zhengming.ts';
import { listMarkdownFiles, REPOSITORY } from '../support/markdownFiles.ts';
import { copyArticles, lacksArticles } from './articles.ts';
import { FINDERS } from './findings.ts';

const ARTICLES = 500;

/** Compares what each finds in files of a folder with what the command finds, file by file. */
async function compareAll(folder: string, files: readonly string[]): Promise<number> {
  const { command, ...others } = FINDERS;
  const expected = await command?.(folder, files);
  assert.ok(expected);
  for (const [name, find] of Object.entries(others)) {
    const found = await find(folder, files);
    for (const file of files)
      assert.deepEqual(found.get(file), expected.get(file), `${name}: ${file}`);
  }
  return [...expected.values()].reduce((sum, findings) => sum + findings.length, 0);
}

describe('command, server, remark-lint and textlint find the same', () => {
  test('in the documents of this repository', async (t) => {
    const folder = await createFolder(t, {});
    const files = listMarkdownFiles().map((file) => file.replaceAll('/', '-'));
    await Promise.all(
      listMarkdownFiles().map((file) =>
        copyFile(join(REPOSITORY, file), join(folder, file.replaceAll('/', '-'))),
      ),
    );
    assert.ok((await compareAll(folder, files)) > 20);
  });

  test('as configurations and switches have it', async (t) => {
    const wrong = '开放政策代理\n';
    const folder = await createFolder(t, {
      'zhengming.yaml': 'glossaries: [glossary.yaml]\nexclude: [left-out.md]\n',
      'glossary.yaml': GLOSSARY,
      'a.md': `${wrong}<!-- zhengming-disable-line -->\n\n${wrong}`,
      'mark.md': `\uFEFF${wrong}\n\n库伯内特斯`,
      'windows.md': `---\r\ntitle: 库伯内特斯\r\n---\r\n\r\n| a | b |\r\n| - | - |\r\n| ${wrong.trim()} | b |\r\n`,
      'old.md': `库伯内特斯\r\r${wrong.trim()}\r`,
      'wide.md': `😀😀 ${wrong}\u2028${wrong}`,
      'left-out.md': wrong,
      'docs/zhengming.yaml': 'minConfidence: certain\nentries: { open-policy-agent: off }\n',
      'docs/b.md': `${wrong}\n\n库伯内特斯\n`,
      'docs/rust.md': '# 铁锈很快，用铁锈编写\n',
    });
    const files = [
      'a.md',
      'mark.md',
      'windows.md',
      'old.md',
      'wide.md',
      'docs/b.md',
      'docs/rust.md',
    ];
    assert.equal(await compareAll(folder, [...files, 'left-out.md']), 13);
  });

  test(`in ${ARTICLES} articles`, { skip: lacksArticles }, async (t) => {
    const folder = await createFolder(t, {});
    assert.ok((await compareAll(folder, await copyArticles(folder, ARTICLES))) > ARTICLES);
  });
});
