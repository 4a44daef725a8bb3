import assert from 'node:assert/strict';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type Installed, installPacked, runIn } from '../package/install.ts';
import { REPOSITORY } from '../support/markdownFiles.ts';

const PLUGINS = ['remark-lint-zhengming', 'textlint-rule-zhengming'];

/** What people have already; of these the tests take the repository's. */
const OTHERS = ['remark-cli', 'remark-lint', 'textlint'];

const ARTICLE = `# 标题

我们用库伯内特斯部署，也用【GitHub】动作。

<!--lint disable zhengming-->

代码放在 Git Hub 上。

<!--lint enable zhengming-->

[铁锈](https://www.rust-lang.org/)很快。
`;

describe('the plugins, installed into a folder', () => {
  let installed: Installed;
  const run = (program: string, ...args: readonly string[]) =>
    runIn(installed.folder, process.execPath, `node_modules/${program}`, ...args);

  before(async () => {
    installed = await installPacked('zhengming', ...PLUGINS);
    for (const name of OTHERS) {
      const target = join(REPOSITORY, 'node_modules', name);
      symlinkSync(target, join(installed.folder, 'node_modules', name));
    }
  });
  after(() => installed.remove());

  function write(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(installed.folder, name), text);
    }
  }

  /** The block of code of a plugin's own page, as people copy it. */
  function configurationOf(plugin: string, index: number): string {
    const page = readFileSync(join(REPOSITORY, 'plugins', plugin, 'README.md'), 'utf8');
    return [...page.matchAll(/^```json\n([\s\S]*?)^```$/gmu)][index]?.[1] ?? '';
  }

  test('remark-lint shows findings, and heeds its own comments', () => {
    write({ 'a.md': ARTICLE, '.remarkrc.json': configurationOf('remark-lint-zhengming', 0) });
    const { status, stderr } = run('remark-cli/cli.js', '--no-color', '--no-stdout', 'a.md');
    assert.equal(status, 0, stderr);
    assert.match(stderr, /^3:4-3:9\s+warning\s+Unexpected `库伯内特斯`, expected `Kubernetes`/mu);
    assert.match(stderr, /^11:2-11:4\s+warning\s+Unexpected `铁锈`.* zhengming +remark-lint$/mu);
    assert.doesNotMatch(stderr, /Git Hub/u);
    assert.match(stderr, /3 warnings/u);
  });

  test('remark-lint fails on what is certain, as configured', () => {
    write({ 'a.md': ARTICLE, '.remarkrc.json': configurationOf('remark-lint-zhengming', 1) });
    const { status, stderr } = run('remark-cli/cli.js', '--no-color', '--no-stdout', 'a.md');
    assert.equal(status, 1);
    assert.match(stderr, /^3:4-3:9\s+error\s+Unexpected `库伯内特斯`/mu);
  });

  test('remark-lint tells of mistakes in a configuration', () => {
    write({
      'a.md': ARTICLE,
      '.remarkrc.json': configurationOf('remark-lint-zhengming', 0),
      'zhengming.yaml': 'colour: red\n',
    });
    const { stderr } = run('remark-cli/cli.js', '--no-color', '--no-stdout', 'a.md');
    write({ 'zhengming.yaml': '' });
    assert.match(stderr, /zhengming\.yaml:1:1: Unexpected key `colour`, expected/u);
  });

  test('textlint shows findings, and fixes what zhengming fix fixes', () => {
    const text = ARTICLE.replace(/<!--.*-->\n\n/gu, '');
    write({
      'a.md': text,
      'b.md': text,
      '.textlintrc.json': configurationOf('textlint-rule-zhengming', 0),
    });
    const lint = run('textlint/bin/textlint.js', '--format', 'json', 'a.md');
    assert.equal(lint.status, 1, lint.stderr);
    const [{ messages }] = JSON.parse(lint.stdout);
    assert.deepEqual(
      messages.map(({ line, column, ruleId }: Record<string, unknown>) => [line, column, ruleId]),
      [
        [3, 4, 'zhengming'],
        [3, 14, 'zhengming'],
        [5, 6, 'zhengming'],
        [7, 2, 'zhengming'],
      ],
    );
    assert.equal(run('textlint/bin/textlint.js', '--fix', 'a.md').status, 0);
    assert.equal(run('zhengming/bin/zhengming.js', 'fix', 'b.md').status, 0);
    const [fixed, expected] = ['a.md', 'b.md'].map((name) =>
      readFileSync(join(installed.folder, name), 'utf8'),
    );
    assert.equal(fixed, expected);
    assert.match(fixed ?? '', /用 Kubernetes 部署，也用 GitHub Actions。\n\n代码放在 GitHub 上/u);
  });
});
