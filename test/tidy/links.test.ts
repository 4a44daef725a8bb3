import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, test } from 'node:test';
import { listFiles, PackageManager } from '@vscode/vsce';
import type { Nodes } from 'mdast';
import { parseMarkdown } from '../../core/src/markdown/parse.ts';
import { listMarkdownFiles, REPOSITORY } from '../support/markdownFiles.ts';

/** The addresses of links and images, in order. */
function addressesIn(node: Nodes): readonly string[] {
  const own =
    node.type === 'link' || node.type === 'image' || node.type === 'definition' ? [node.url] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(addressesIn)] : own;
}

/** What the relative links of a file lead to, as paths in the repository. */
function targetsOf(file: string): readonly string[] {
  return addressesIn(parseMarkdown(readFileSync(join(REPOSITORY, file), 'utf8'), true))
    .filter((address) => !/^(?:[a-z][a-z\d+.-]*:|#)/iu.test(address))
    .map((address) => decodeURIComponent(address.replace(/#.*$/u, '')))
    .map((path) => relative(REPOSITORY, join(REPOSITORY, dirname(file), path)));
}

describe('relative links and images', () => {
  // The articles to check speak of places that are their own.
  const files = listMarkdownFiles().filter((file) => !file.startsWith('samples/'));

  for (const file of files) {
    test(`of ${file} lead to what is there`, () => {
      const dead = targetsOf(file).filter((target) => !existsSync(join(REPOSITORY, target)));
      assert.deepEqual(dead, []);
    });
  }

  test('of what is packaged lead into the package', async () => {
    const packaged = await listFiles({ cwd: REPOSITORY, packageManager: PackageManager.None });
    const pages = packaged.filter((file) => file.endsWith('.md'));
    assert.ok(pages.includes('README.md') && pages.includes('docs/command.md'));
    const dead = pages.flatMap((page) =>
      targetsOf(page)
        .filter((target) => !packaged.includes(target))
        .map((target) => `${page}: ${target}`),
    );
    assert.deepEqual(dead, []);
  });
});
