import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { readScript, readSetUp, runEditor } from './editor.ts';
import { lacks } from './programs.ts';

const ARTICLE =
  '# 标题\n\n我们用库伯内特斯部署，也用 Git Hub 。\n\n[Rust](https://www.rust-lang.org/)。\n';

/** The parts of a version, `[0, 7]`. */
function versionOfNeovim(): readonly number[] {
  const { stdout } = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
  const [, major, minor] = /^NVIM v(\d+)\.(\d+)/u.exec(stdout) ?? [];
  return [Number(major), Number(minor)];
}

describe('Neovim', { skip: lacks('neovim') }, () => {
  const [major = 0, minor = 0] = lacks('neovim') ? [] : versionOfNeovim();
  const isRecent = major > 0 || minor >= 11;
  const setUps = [
    { name: 'as from 0.11', index: 0, skip: isRecent ? false : 'Neovim is older' },
    { name: 'as before that', index: 1, skip: false },
  ];
  for (const { name, index, skip } of setUps) {
    test(`shows and fixes findings, set up ${name}`, { skip }, async (t) => {
      const setUp = await readSetUp('Neovim', 'lua', index);
      const onWrite = await readSetUp('Neovim', 'lua', 2);
      const files = {
        'article.md': ARTICLE,
        'set-up.lua': `${setUp}\n${onWrite}`,
        'run.lua': await readScript('neovim.lua'),
      };
      const args = ['--headless', '-u', 'NONE', '-i', 'NONE', '-c', 'luafile run.lua'];
      const result = Object(await runEditor(t, { command: 'nvim', args, files }));
      assert.equal(result.waited_in_vain_for, undefined, JSON.stringify(result));
      const message = 'the glossary lists it as never right';
      const spelling = 'only its spelling differs from `GitHub`';
      // Its columns are bytes.
      assert.deepEqual(result.found, [
        [2, 9, 24, `Unexpected \`库伯内特斯\`, expected \`Kubernetes\`: ${message}`, 'zhengming'],
        [2, 40, 47, `Unexpected \`Git Hub\`, expected \`GitHub\`: ${spelling}`, 'zhengming'],
      ]);
      assert.equal(result.fixed[2], '我们用 Kubernetes 部署，也用 Git Hub 。');
      assert.equal(result.left.length, 1);
      assert.deepEqual(
        result.written
          .filter((one: unknown[]) => one[0] === 0)
          .map((one: unknown[]) => one.slice(1, 3)),
        [
          [9, 15],
          [30, 45],
        ],
      );
      assert.equal(result.saved[0], '😀é用 Rust 编写，也用 Kubernetes。');
      assert.equal(result.saved[3], '我们用 Kubernetes 部署，也用 GitHub 。');
    });
  }
});
