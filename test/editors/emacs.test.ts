import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readScript, readSetUp, runEditor } from './editor.ts';
import { lacks } from './programs.ts';

const ARTICLE =
  '# 标题\n\n我们用库伯内特斯部署，也用 Git Hub 。\n\n[Rust](https://www.rust-lang.org/)。\n';

describe('Emacs', { skip: lacks('emacs') }, () => {
  for (const mode of ['markdown-mode', 'gfm-mode']) {
    test(`shows and fixes findings in ${mode}, by Eglot`, async (t) => {
      const files = {
        'article.md': `<!-- -*- mode: ${mode.replace('-mode', '')} -*- -->\n\n${ARTICLE}`,
        'set-up.el': await readSetUp('Emacs', 'elisp'),
        'run.el': await readScript('emacs.el'),
        'record.el': await readScript('emacs-record.el'),
      };
      // Without -Q, which would leave out the packages of Debian.
      const args = ['--batch', '--no-init-file', '-l', 'run.el'];
      const result = Object(await runEditor(t, { command: 'emacs', args, files }));
      assert.equal(result.waitedInVainFor, undefined, JSON.stringify(result));
      assert.equal(result.mode, mode);
      const text = files['article.md'];
      const [first, second] = result.found;
      // Emacs counts from 1.
      assert.deepEqual(first.slice(0, 2), placeOf(text, '库伯内特斯'));
      assert.match(first[2], /Unexpected `库伯内特斯`, expected `Kubernetes`/u);
      assert.deepEqual(second.slice(0, 2), placeOf(text, 'Git Hub'));
      assert.equal(result.fixed, text.replace('用库伯内特斯部署', '用 Kubernetes 部署'));
      assert.deepEqual(result.written[0].slice(0, 2), [4, 6]);
      assert.equal(
        result.allFixed,
        `😀é用 Rust 编写。\n\n${result.fixed.replace('Git Hub', 'GitHub')}`,
      );
    });
  }
});

describe('Emacs', { skip: lacks('lspMode') }, () => {
  test('shows and fixes findings, by lsp-mode, and has nothing to complain of', async (t) => {
    const files = {
      'article.md': ARTICLE,
      'set-up.el': await readSetUp('Emacs', 'elisp', 1),
      'run.el': await readScript('emacs-lsp-mode.el'),
      'record.el': await readScript('emacs-record.el'),
    };
    const args = ['--batch', '--no-init-file', '-l', 'run.el'];
    const result = Object(await runEditor(t, { command: 'emacs', args, files }));
    assert.equal(result.waitedInVainFor, undefined, JSON.stringify(result));
    assert.equal(result.found.length, 2);
    assert.match(result.found[0], /Unexpected `库伯内特斯`, expected `Kubernetes`/u);
    assert.equal(result.fixed, ARTICLE.replace('用库伯内特斯部署', '用 Kubernetes 部署'));
    assert.deepEqual(result.warnings, []);
  });
});

function placeOf(text: string, part: string): readonly number[] {
  const start = [...text.slice(0, text.indexOf(part))].length + 1;
  return [start, start + part.length];
}
