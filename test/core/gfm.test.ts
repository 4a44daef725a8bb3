import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createLinter } from '@zhengming/core';
import { TEST_GLOSSARY } from '../support/glossary.ts';

const linter = createLinter(TEST_GLOSSARY);

/** What GitHub adds to CommonMark, well formed and not, each with names in it. */
const EXAMPLES = [
  // Tables.
  '| 铁锈 | Rust |\n| --- | --- |\n| 云本地 | GitHub 动作 |\n',
  '铁锈 | 云本地\n--- | :-:\nRust | 生锈\n',
  '| 铁锈 |\n| - |\n| `Rust|云本地` |\n| 云\\|本地 |\n',
  '| 铁锈 | Rust |\n| --- |\n| 云本地 | 生锈 |\n',
  '| 铁锈 | Rust |\n| --- | --- |\n| 云本地 |\n| 一 | 二 | 云本地 |\n',
  '| 铁锈 |\n| --- |\n云本地\n\nRust\n',
  '| 铁锈 |\n| --- |\n> 云本地\n',
  '| 铁锈 |\n| --- |\n- 云本地\n  Rust\n',
  '云本地\n| 铁锈 |\n| --- |\n| Rust |\n',
  '- | 铁锈 |\n  | --- |\n  | 云本地 |\n',
  '> | 铁锈 |\n> | --- |\n| 云本地 |\n',
  '| **铁锈** | [云本地](https://example.com/rust) |\n|:--|--:|\n| *Rust | 生锈* |\n',
  ':-\n铁锈\n\n铁锈\n:-\n云本地\n',
  // Task lists.
  '- [ ] 铁锈\n- [x] 云本地\n- [X] Rust\n',
  '- [ ]铁锈\n- [] 云本地\n- [ ]\n  Rust\n',
  '1. [ ] 铁锈\n   - [x] 云本地\n\n     Rust\n',
  '[ ] 铁锈\n\n> [x] 云本地\n',
  // Strikethrough.
  '~~铁锈~~ Rust ~云本地~\n',
  '~~铁锈 Rust~ ~~~云本地~~~\n',
  '~~铁锈\n\n云本地~~ Rust\n',
  '**~~云本地~~** ~~[铁锈](https://www.rust-lang.org/)~~\n',
  '云~~本~~地 *~铁锈~*\n',
  // Addresses.
  '铁锈在 www.example.com/rust 云本地\n',
  'www.example.com/云本地，铁锈\n',
  '(www.example.com/rust_(铁锈)) 云本地\n',
  'https://example.com/Rust?q=铁锈&amp;云本地 生锈\n',
  'http://example.com/rust). 铁锈 https://example.com。云本地\n',
  '[铁锈 https://example.com/rust](https://example.com/) 云本地\n',
  '[铁锈 https://example.com/rust 云本地\n',
  'xhttps://example.com/铁锈 云本地 ftp://example.com/生锈\n',
  'rust@example.com 铁锈 mailto:rust@example.com 云本地\n',
  'a.b-c_d@a.b- 铁锈 _@a.b 云本地 @rust 生锈\n',
  '<https://example.com/铁锈> 云本地 <rust@example.com> 生锈\n',
  // HTML that is not let through.
  '<strong> <title> <style> 铁锈\n\n<blockquote>\n  <xmp> 云本地 </xmp>\n</blockquote>\n',
  // Footnotes.
  '铁锈[^1] 云本地[^2]\n\n[^1]: Rust\n',
  '铁锈[^1]\n\n[^1]: 云本地\n\n    生锈\n\n    - Rust\n',
  '[^1]: 云本地\n[^2]: 铁锈\n生锈\n\nRust[^2][^1]\n',
  '![^1] [^铁锈] [^ 1]\n\n[^铁锈]: 云本地\n\n铁锈[^铁锈][^1]\n',
  '> [^1]: 铁锈\n\n云本地[^1]\n',
  // Alerts, which are quotations.
  '> [!NOTE]\n> 铁锈\n\n> [!WARNING] 云本地\n',
];

function assertSame(text: string): void {
  const live = linter.lint(text);
  const whole = linter.lintWhole(text);
  assert.deepEqual(live.findings, whole.findings, JSON.stringify(text));
  assert.deepEqual(live.names(), whole.names(), JSON.stringify(text));
}

describe("examples of GitHub's Markdown have the same findings, whole and in pieces", () => {
  test('each alone', () => {
    let findings = 0;
    for (const example of EXAMPLES) {
      assertSame(example);
      findings += linter.lint(example).findings.length;
    }
    assert.ok(findings > EXAMPLES.length);
  });

  test('each behind each', () => {
    for (const before of EXAMPLES) {
      for (const after of EXAMPLES) {
        assertSame(`${before}\n${after}`);
      }
    }
  });
});
