import assert from 'node:assert/strict';
import { copyFile, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';
import { createFolder, zhengming } from '../cli/zhengming.ts';
import { listMarkdownFiles, REPOSITORY } from '../support/markdownFiles.ts';
import { copyArticles, lacksArticles } from './articles.ts';
import { fixByTextlint } from './findings.ts';

const ARTICLES = 100;

describe('command and textlint fix the same', () => {
  async function compareFixes(folder: string, files: readonly string[]): Promise<void> {
    const fixed = new Map<string, string>();
    for (const file of files) fixed.set(file, await fixByTextlint(folder, file));
    const { stdout } = await zhengming(folder, 'fix', ...files);
    assert.match(stdout, /\nFixed [1-9]\d* findings in/u);
    for (const file of files) {
      assert.equal(fixed.get(file), await readFile(join(folder, file), 'utf8'), file);
    }
  }

  test('in the samples of this repository', async (t) => {
    const folder = await createFolder(t, {});
    const samples = listMarkdownFiles().filter((file) => file.startsWith('samples/'));
    const names = samples.map((file) => basename(file));
    for (const name of names) {
      await copyFile(join(REPOSITORY, 'samples', name), join(folder, name));
    }
    await compareFixes(folder, names);
  });

  test(`in ${ARTICLES} articles`, { skip: lacksArticles }, async (t) => {
    const folder = await createFolder(t, {});
    await compareFixes(folder, await copyArticles(folder, ARTICLES));
  });
});
