import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createLinter, languageOfPath } from '@zhengming/core';
import fc from 'fast-check';
import { check } from '../support/check.ts';
import { TEST_GLOSSARY } from '../support/glossary.ts';

const linter = createLinter(TEST_GLOSSARY);

const CHINESE = '它属于云本地计算基金会，规则交给开放政策代理，这些都是大家已经知道的。';
const ENGLISH =
  'The foundation has been called 云本地计算基金会 in a talk that was given in Shanghai last year, and nobody there knew what was meant by it.';
const JAPANESE = 'この記事では開放政策代理という言葉の使い方について説明します。';
const KOREAN = '이 글은 開放政策代理 이라는 말을 설명합니다.';
const TRADITIONAL = '這個專案屬於雲本地計算基金會，我們會說明特使與開放政策代理的關係。';

function isLeftAlone(text: string, path?: string): boolean {
  const { findings, leftAlone } = linter.lint(text, { path });
  const why = leftAlone();
  if (why) assert.deepEqual(findings, []);
  return why !== undefined;
}

function countIn(text: string, path?: string): number {
  return linter.lint(text, { path }).findings.length;
}

describe('a document in another language is left alone', () => {
  test('that holds little of the language', () => {
    const plain = ENGLISH.replace(' 云本地计算基金会', ' something else');
    const paragraphs = [ENGLISH, plain, plain, ENGLISH, plain].join('\n\n');
    assert.deepEqual(linter.lint(paragraphs).leftAlone(), { by: 'text', language: undefined });
    assert.equal(countIn(paragraphs), 0);
    assert.ok(isLeftAlone(`${`${plain}\n\n`.repeat(12)}${CHINESE}\n`));
  });

  test('whose front matter says so, in YAML or TOML', () => {
    const text = `${ENGLISH} 云本地计算基金会。\n`;
    assert.ok(isLeftAlone(`---\nlang: en-GB\n---\n\n${text}`));
    assert.ok(isLeftAlone(`---\ntitle: x\nlocale: "ja" # a comment\n---\n\n${JAPANESE}\n`));
    assert.ok(isLeftAlone(`+++\nlanguage = 'zh-TW'\n+++\n\n${TRADITIONAL}\n`));
  });

  test('whose place says so', () => {
    for (const path of [
      '/site/content/en/docs/index.md',
      'content/en/index.md',
      'docs/index.en.md',
      'README.en.md',
      '/site/i18n/en-US/docusaurus-plugin-content-docs/current/intro.md',
      String.raw`C:\site\en\a.md`,
    ]) {
      assert.ok(isLeftAlone(`${ENGLISH}\n`, path), path);
    }
    assert.ok(isLeftAlone(`${TRADITIONAL}\n`, '/content/zh-tw/docs/a.md'));
    assert.ok(isLeftAlone(`${JAPANESE}\n`, '/content/ja/docs/a.md'));
  });

  test('but not where all its text is of the language: that was translated in its place', () => {
    assert.equal(countIn(`---\nlang: en\n---\n\n${CHINESE}\n`), 2);
    assert.equal(countIn(`${CHINESE}\n`, '/content/en/a.md'), 2);
    assert.equal(countIn(`${CHINESE}\n`, '/home/ja/project/a.md'), 2);
    assert.equal(countIn(`---\nlang: zh-TW\n---\n\n${CHINESE}\n`), 2);
  });

  test('and no place is asked where the front matter speaks', () => {
    assert.ok(isLeftAlone(`---\nlang: en\n---\n\n${ENGLISH}\n`, '/content/zh-cn/a.md'));
    assert.ok(!isLeftAlone(`---\nlang: zh_CN\n---\n\n${ENGLISH}\n`, '/content/en/a.md'));
  });

  test('unless that is not wanted', () => {
    const any = createLinter(TEST_GLOSSARY, { anyLanguage: true });
    const linted = any.lint(`${ENGLISH}\n`, { path: '/en/a.md' });
    assert.equal(linted.findings.length, 1);
    assert.equal(linted.leftAlone(), undefined);
  });
});

describe('a document in the language is judged', () => {
  test('by its front matter, in whatever spelling', () => {
    for (const tag of ['zh-CN', 'zh_CN', 'zh', 'zh-Hans', 'zh-hans-CN', 'zh-SG']) {
      assert.equal(countIn(`---\nlang: ${tag}\n---\n\n${CHINESE}\n`, '/en/a.md'), 2, tag);
    }
  });

  test('where something else stands in the front matter', () => {
    for (const value of ['cn', 'go', 'typescript', '简体中文', '[zh, en]', '']) {
      assert.equal(countIn(`---\nlang: ${value}\n---\n\n${CHINESE}\n`), 2, value);
    }
  });

  test('with much code, and many names', () => {
    const code = Array.from({ length: 40 }, (_, i) => `kubectl get pods --namespace n${i}`);
    assert.equal(countIn(`${CHINESE}\n\n\`\`\`sh\n${code.join('\n')}\n\`\`\`\n`), 2);
    check('⟦开放政策代理⟧{open-policy-agent → Open Policy Agent} Kubernetes GitHub Actions Pod');
  });

  test('in short texts that say nothing of their language', () => {
    check('Use your ⟦ide⟧{ide → IDE}.');
  });
});

describe('a block in another language is left alone', () => {
  const foreign = { ENGLISH, JAPANESE, KOREAN, TRADITIONAL };
  for (const [name, block] of Object.entries(foreign)) {
    test(`among others: ${name}`, () => {
      const around = `${CHINESE}${CHINESE}${CHINESE}${CHINESE}${CHINESE}${CHINESE}`;
      const far = '我们继续往下说，'.repeat(50);
      const text = `${around}\n\n${far}\n\n${block}\n\n${far}\n\n${around}\n`;
      const start = text.indexOf(block);
      const { findings } = linter.lint(text);
      assert.equal(findings.length, 24);
      const inside = findings.filter(
        ({ range }) => range.start >= start && range.start < start + block.length,
      );
      assert.deepEqual(inside, []);
    });
  }

  test('also a heading without kana, by what stands around it', () => {
    const text = `# 開放政策代理の話\n\n${JAPANESE}${JAPANESE}\n\n## 策略代理 OPA 云本地\n\n${JAPANESE}\n`;
    assert.equal(countIn(text), 0);
  });

  test('but not one of the language below its source in a comment', () => {
    const source = 'What the agent does for all of us, and why it is in so many of the clusters';
    const text = `${CHINESE}\n\n<!--\n## ${source}\n-->\n## 开放政策代理\n\n${CHINESE}\n`;
    assert.equal(countIn(text), 5);
  });

  test('nor one that holds names, links and code', () => {
    const names = 'Amazon Elastic Container Service, Google Cloud Run, Azure Container Apps';
    const url = 'https://example.org/the-open-policy-agent-and-what-it-does-for-all-of-us';
    check(`用${names}的都知道⟦开放政策代理⟧{open-policy-agent → Open Policy Agent}。`);
    check(
      `[⟦开放政策代理⟧{open-policy-agent → Open Policy Agent}](${url}) \`opa eval a b c d e f g h i j k l m n\``,
    );
  });
});

test('languages are read off paths', () => {
  const expected: Readonly<Record<string, string | undefined>> = {
    'content/zh-cn/docs/a.md': 'zh-cn',
    'docs/a.pt_BR.md': 'pt_BR',
    'i18n/cs/a.md': 'cs',
    'docs/cs/a.md': undefined,
    'docs/ml/a.md': undefined,
    'docs/os/en/a.md': 'en',
    'en/os/a.md': 'en',
    'notes/is/it-is.md': undefined,
    'a.min.md': undefined,
    'v1.io.md': undefined,
    'src/content/docs/a.md': undefined,
    'en.md': undefined,
  };
  for (const [path, tag] of Object.entries(expected)) {
    assert.equal(languageOfPath(path)?.tag, tag, path);
  }
});

test('a glossary of an alphabet that many languages share asks for what is stated', () => {
  const french = createLinter({ ...TEST_GLOSSARY, language: 'fr' });
  assert.equal(french.lint(`${ENGLISH}\n`).leftAlone(), undefined);
  assert.equal(french.lint(`${ENGLISH}\n`, { path: 'en/a.md' }).leftAlone()?.by, 'path');
  assert.equal(french.lint(`---\nlang: fr-CA\n---\n`, { path: 'en/a.md' }).leftAlone(), undefined);
});

test('pieces and edits tell the same as the whole document', () => {
  const blocks = [CHINESE, ENGLISH, JAPANESE, TRADITIONAL, '豆荚', '```\nlet a\n```', '# 云本地'];
  const document = fc
    .tuple(
      fc.constantFrom('', '---\nlang: en\n---\n\n', '---\nlang: zh-CN\n---\n\n'),
      fc.array(fc.constantFrom(...blocks), { maxLength: 12 }),
      fc.constantFrom('\n\n', '\n'),
    )
    .map(([front, list, between]) => front + list.join(between));
  fc.assert(
    fc.property(document, document, fc.nat(), (text, other, at) => {
      const context = { path: 'content/en/a.md' };
      const live = linter.open(text, context);
      const assertSame = (): void => {
        const whole = linter.lintWhole(live.text(), context);
        assert.deepEqual(live.lint().findings, whole.findings);
        assert.deepEqual(live.lint().leftAlone(), whole.leftAlone());
      };
      assertSame();
      const start = at % (text.length + 1);
      live.edit({ range: { start, end: Math.min(text.length, start + 7) }, text: other });
      assertSame();
    }),
    { numRuns: 300 },
  );
});
