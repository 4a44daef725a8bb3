import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyEdits, createLinter, fixAll } from '@zhengming/core';
import { composeEdits } from '../../core/src/fix/edits.ts';
import { TEST_GLOSSARY } from '../support/glossary.ts';

const linter = createLinter(TEST_GLOSSARY);

/** Fixes everything that is certain or likely, and fixes the result again. */
function checkFix(text: string, expected: string): void {
  const fixed = fixAll(linter, text, { minConfidence: 'likely' });
  assert.equal(fixed.text, expected);
  assert.equal(applyEdits(text, fixed.edits), expected);
  assert.deepEqual(fixAll(linter, expected, { minConfidence: 'likely' }).edits, []);
}

describe('a fix', () => {
  test('puts spaces where the document has them', () => {
    checkFix('由铁锈编写，用 Go 也行。', '由 Rust 编写，用 Go 也行。');
    checkFix('由铁锈编写，用Go也行。', '由Rust编写，用Go也行。');
    checkFix('由铁锈编写。', '由 Rust 编写。');
    checkFix('由 铁锈 编写。', '由 Rust 编写。');
    checkFix('（铁锈）用来编写。', '（Rust）用来编写。');
  });
  test('takes spaces away that were only for the letters', () => {
    checkFix('谈谈 Cloud 本地 技术。', '谈谈云原生技术。');
    checkFix('谈谈 A 云本地 B 技术。', '谈谈 A 云原生 B 技术。');
  });
  test('never joins words, whatever the habit', () => {
    checkFix('用Go写A库伯内特斯B。', '用Go写A Kubernetes B。');
  });
  test('puts the space outside of the marks at an edge', () => {
    checkFix(
      '由[铁锈](https://www.rust-lang.org/)编写，用 Go。',
      '由 [Rust](https://www.rust-lang.org/) 编写，用 Go。',
    );
    checkFix('由**库伯内特斯**管理', '由 **Kubernetes** 管理');
    checkFix('**由库伯内特斯**管理', '**由 Kubernetes** 管理');
  });
  test('touches only what differs where marks stand inside', () => {
    checkFix('**GitHub** 动作', '**GitHub** Actions');
    checkFix(
      '用 Go。[GitHub](https://example.com/) 动作好',
      '用 Go。[GitHub](https://example.com/) Actions 好',
    );
  });
  test('is not offered where marks would be lost', () => {
    const text = '开放*政策*代理';
    const document = linter.lint(text);
    assert.equal(document.findings.length, 1);
    assert.deepEqual(
      document.findings.flatMap((finding) => linter.fixes(document, finding)),
      [],
    );
    assert.deepEqual(fixAll(linter, text).edits, []);
  });
  test('is not offered where the name would become markup', () => {
    checkFix('用星号工具。', '用星号工具。');
    checkFix('- 一\n\nC 升号', '- 一\n\nC#');
  });
  test('takes brackets and quotation marks with it', () => {
    checkFix('用【GitHub】副驾驶写', '用 GitHub Copilot 写');
    checkFix('用 GitHub“动作”写', '用 GitHub Actions 写');
  });
  test('joins a line that ended inside a name', () => {
    checkFix('> 用开放\n> 政策代理检查', '> 用 Open Policy Agent 检查');
  });
  test('keeps front matter well-formed', () => {
    checkFix('---\ntitle: 用铁锈编写\n---\n', '---\ntitle: 用 Rust 编写\n---\n');
    checkFix('---\ntitle: "用铁锈编写"\n---\n', '---\ntitle: "用 Rust 编写"\n---\n');
    checkFix('---\ntitle: 云 C 升号\n---\n', '---\ntitle: 云 C#\n---\n');
  });
  test('fixes wrong names side by side', () => {
    checkFix('库伯内特斯开放政策代理', 'Kubernetes Open Policy Agent');
  });
  test('keeps line ends and a byte order mark', () => {
    checkFix('\ufeff一\r\n\r\n用库伯内特斯\r\n', '\ufeff一\r\n\r\n用 Kubernetes\r\n');
  });
  test('of one entry leaves the others alone', () => {
    const fixed = fixAll(linter, '库伯内特斯和开放政策代理', { entry: 'kubernetes' });
    assert.equal(fixed.text, 'Kubernetes 和开放政策代理');
    assert.equal(fixed.fixed, 1);
  });
  test('by default fixes only what is certain', () => {
    assert.equal(fixAll(linter, '用铁锈编写库伯内特斯').text, '用铁锈编写 Kubernetes');
  });
  test('offers the accepted forms after the name', () => {
    const document = linter.lint('用开放政策代理');
    const [finding] = document.findings;
    assert.ok(finding);
    const fixes = linter.fixes(document, finding);
    assert.deepEqual(
      fixes.map((fix) => applyEdits(document.text, fix.edits)),
      ['用 Open Policy Agent', '用 OPA'],
    );
  });
});

test('edits compose', () => {
  const edit = (start: number, end: number, text: string) => ({ range: { start, end }, text });
  const first = [edit(1, 2, 'xyz'), edit(4, 4, '!')];
  const between = applyEdits('abcdef', first);
  assert.equal(between, 'axyzcd!ef');
  for (const second of [
    [edit(0, 2, 'Q')],
    [edit(2, 6, '')],
    [edit(9, 9, '?')],
    [edit(4, 5, 'C'), edit(7, 8, '')],
  ]) {
    const composed = composeEdits(first, between, second);
    assert.equal(applyEdits('abcdef', composed), applyEdits(between, second));
  }
});
