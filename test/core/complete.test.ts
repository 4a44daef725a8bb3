import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { completeNames, createLinter, spaceAround } from '@zhengming/core';
import fc from 'fast-check';
import { glossaryOf, TEST_GLOSSARY } from '../support/glossary.ts';

/** What is offered at the end of `typed`, each with what it was found by. */
function offered(typed: string, glossary = TEST_GLOSSARY): string[] {
  return completeNames(glossary, typed, typed.length).map(({ form, by }) => `${form} by ${by}`);
}

describe('a name is found', () => {
  test('by the beginning of a right form, however it is written', () => {
    for (const typed of ['Kub', 'kub', '用 Kub', '用Kub', 'Ｋub', '见 kubernete']) {
      assert.deepEqual(offered(typed), ['Kubernetes by form'], typed);
    }
    assert.deepEqual(offered('CN'), ['CNCF by form']);
  });
  test('by several words', () => {
    for (const typed of ['Open Po', 'open po', 'Open  Policy ', 'openpo']) {
      assert.equal(offered(typed)[0], 'Open Policy Agent by form', typed);
    }
  });
  test('by the beginning of a wrong rendering, which says what to write', () => {
    assert.deepEqual(offered('我们用库伯'), ['Kubernetes by rendering']);
    assert.deepEqual(offered('装一个头'), ['Helm Chart by rendering']);
    assert.deepEqual(offered('GitHub 动'), ['GitHub Actions by rendering']);
  });
  test('by the initials of its sound', () => {
    assert.deepEqual(offered('yysjs'), ['云原生计算 by initials', '云原生计算基金会 by initials']);
    assert.deepEqual(offered('jx'), ['镜像 by initials']);
  });
  test('by its name in the source language, where it has another in the translation', () => {
    assert.deepEqual(offered('imag'), ['镜像 by original']);
    assert.deepEqual(offered('cloud native comp'), [
      '云原生计算 by original',
      '云原生计算基金会 by original',
    ]);
  });
  test('not within a word, nor on another line', () => {
    assert.deepEqual(offered('MyKub'), []);
    assert.deepEqual(offered('Kub\n'), []);
    assert.deepEqual(offered('Open\nPol'), []);
    assert.deepEqual(offered(''), []);
  });
});

test('what was typed most of goes first, then the name of fewer words', () => {
  const glossary = glossaryOf(`language: zh-CN
source: en
entries:
  - { name: Dock Labs, kind: company }
  - { name: Docker Compose, kind: tool }
  - { name: Docker, kind: product, wrong: { 码头工人: , 码头工: } }
  - { name: Use Do, kind: tool }
`);
  assert.deepEqual(offered('use do', glossary), [
    'Use Do by form',
    'Docker by form',
    'Dock Labs by form',
    'Docker Compose by form',
  ]);
});

test('what is offered says where it begins and what is left to type', () => {
  const [one] = completeNames(TEST_GLOSSARY, '第一行\n我们用库伯很快', 9);
  assert.deepEqual(one?.range, { start: 7, end: 9 });
  assert.equal(one.rest, '内特斯');
  assert.equal(one.rendering?.text, '库伯内特斯');
});

test('whatever was typed, what is offered begins with it', () => {
  const typed = fc.array(
    fc.constantFrom(...'KubernetOpPlyGiHAc 库伯内特云原生开放政策代理动作。NETC#\n'.split('')),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(typed, (chars) => {
      const text = chars.join('');
      for (const { range } of completeNames(TEST_GLOSSARY, text, text.length)) {
        assert.equal(range.end, text.length);
        assert.ok(range.start < range.end && !text.slice(range.start).includes('\n'));
      }
    }),
  );
});

describe('spaces', () => {
  const write = (text: string, typed: string, name: string): string => {
    const start = text.indexOf(typed);
    return spaceAround(text, { start, end: start + typed.length }, name);
  };
  test('are written as the text has them', () => {
    assert.equal(write('用 Go 写，用库伯', '库伯', 'Kubernetes'), ' Kubernetes');
    assert.equal(write('用Go写，用库伯', '库伯', 'Kubernetes'), 'Kubernetes');
    assert.equal(write('用 Go 写，库伯很快', '库伯', 'Kubernetes'), 'Kubernetes ');
  });
  test('are not written beside punctuation, spaces and ideographs', () => {
    assert.equal(write('用 Go，库伯。', '库伯', 'Kubernetes'), 'Kubernetes');
    assert.equal(write('用 库伯 写', '库伯', 'Kubernetes'), 'Kubernetes');
    assert.equal(write('用 Go，说yys很好', 'yys', '云原生'), '云原生');
  });
});

describe('a place is prose', () => {
  const prose = (text: string, part: string): boolean => {
    const start = text.indexOf(part);
    const range = { start, end: start + part.length };
    const { lint, lintWhole } = createLinter(TEST_GLOSSARY);
    const answers = [lint(text), lintWhole(text)].map(({ isProse }) => isProse(range));
    assert.equal(answers[0], answers[1]);
    return answers[0] === true;
  };
  test('where a reader reads it', () => {
    assert.ok(prose('第一段。\n\n我们用 Kub', 'Kub'));
    assert.ok(prose('# 用 Kub', 'Kub'));
    assert.ok(prose('| 名 |\n| --- |\n| Kub |', 'Kub'));
    assert.ok(prose('[用 Kub](https://example.org)', 'Kub'));
    assert.ok(prose('---\ntitle: 用 Kub\n---\n', 'Kub'));
  });
  test('not in code, addresses, tags and comments', () => {
    for (const text of [
      '用 `Kub` 写',
      '```\nKub\n```',
      '    Kub\n',
      '[用](https://example.org/Kub)',
      '见 https://example.org/Kub',
      '<a title="Kub">用</a>',
      '<!-- Kub -->',
      '{{< Kub >}}',
      '---\nlayout: Kub\n---\n',
    ]) {
      assert.ok(!prose(text, 'Kub'), text);
    }
  });
});
