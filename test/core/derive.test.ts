import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createLinter } from '@zhengming/core';
import { type CheckOptions, check as checkWith } from '../support/check.ts';
import { DERIVING_GLOSSARY, glossaryOf, TEST_LEXICON } from '../support/glossary.ts';

function check(marked: string, options: CheckOptions = {}): void {
  checkWith(marked, { glossary: DERIVING_GLOSSARY, ...options });
}

const CARBON = '{carbon-relay → Carbon Relay, likely}';
const OPA = '{open-policy-agent → Open Policy Agent}';

describe('a name that only the document has', () => {
  test('is found where a word of it kept its letters', () => {
    check(`试试 Gloo Stream。再试 ⟦Gloo 流⟧{gloo-stream → Gloo Stream, likely}。`);
    check(
      `试试 Dark Virtual Relay。⟦Dark 虚拟中继⟧{dark-virtual-relay → Dark Virtual Relay, likely}`,
    );
    check('⟦Dark 虚拟的接力⟧{dark-virtual-relay → Dark Virtual Relay, likely}：Dark Virtual Relay');
  });
  test('is found where all of it was translated, if not by ordinary words', () => {
    check('试试 Dark Reading。再试⟦黑暗阅读⟧{dark-reading → Dark Reading, likely}。');
    check('试试 Open Policy。再试开放策略。');
  });
  test('is certain where the document has it often', () => {
    check('Gloo Stream、Gloo Stream、Gloo Stream；⟦Gloo 流⟧{gloo-stream → Gloo Stream}');
  });
  test('is not learnt from a gloss, an address, a path or an identifier', () => {
    check('黑暗阅读(Dark Reading)：黑暗阅读');
    check('https://example.com/Dark Reading 和黑暗阅读');
    check('黑暗阅读和 $Dark Reading');
  });
  test('says nothing where only a word that follows any name was translated', () => {
    check('Gloo Server 和 Gloo 服务器');
  });
  test('is found across decorations, but not across markup', () => {
    check('Dark Reading：⟦黑暗】阅读⟧{dark-reading → Dark Reading, likely}');
    check('Dark Reading：黑暗**阅读**');
  });
});

describe('a name of the glossary', () => {
  test('is found in a form that is not listed', () => {
    check(
      'Open Policy Agent 很好。⟦打开政策代理⟧{open-policy-agent → Open Policy Agent, likely}也是。',
    );
  });
  test('is found where its first word kept its letters and the others say enough', () => {
    check('流水线跑在 ⟦GitHub 行动⟧{github-actions → GitHub Actions, likely}上。');
  });
  test('is found where a link leads to its home', () => {
    check(`[⟦打开策略代理⟧${OPA}](https://www.openpolicyagent.org/)`);
    check('打开策略代理');
  });
  test('is never found within one of its right forms', () => {
    check('Open Policy Agent 策略。开放策略');
  });
});

describe('a name that an address tells', () => {
  test('is found in the text of a link to its host', () => {
    check(`[⟦碳接力⟧${CARBON}](https://www.carbonrelay.com/)`);
    check(`[⟦Carbon 接力⟧${CARBON}](https://carbon-relay.io)`);
    check('[碳接力](https://www.carbonrelay.com/blog)');
    check('[碳接力赛](https://www.carbonrelay.com/)');
    check('[碳接力](https://www.carbonrelay.edu/)');
  });
  test('is found elsewhere then, too', () => {
    check(`[⟦碳接力⟧${CARBON}](https://www.carbonrelay.com/)很好。⟦碳接力⟧${CARBON}！`);
  });
  test('is found in the text of a link to its repository, if not by ordinary words', () => {
    check('[⟦黑暗阅读⟧{dark-reading → Dark Reading, likely}](https://github.com/x/dark-reading)');
    check('[打开策略](https://github.com/x/open-policy)');
    check('[黑暗阅读](https://github.com/x/dark-reading/issues)');
  });
});

describe('the edge of a form', () => {
  test('does not cut a word that is known as ordinary', () => {
    check('Carbon Foundation 和 Carbon 基础设施');
    check('Apache Foundation Relay；Apache 基础设施接力');
  });
  test('does not cut a lone character out of other words', () => {
    check('试试 Gloo Stream。再试 Gloo 流程。');
    check('试试 Gloo Stream。⟦Gloo 流⟧{gloo-stream → Gloo Stream, likely}的好处');
  });
  test('lies outside of words of an alphabet and of identifiers', () => {
    check('Gloo Stream 和 myGloo 流、@Gloo 流');
  });
});

const PACK = `
language: zh-CN
source: en
entries:
  - { name: Docker, kind: company, homes: [docker.com] }
  - { name: Talos, kind: project, homes: [talos.dev] }
  - { name: Taro, kind: project }
`;
const SMALL = glossaryOf(PACK, TEST_LEXICON);
const checkSmall = (marked: string): void => checkWith(marked, { glossary: SMALL });

describe('a single word', () => {
  test('is found where it is rare and the document speaks of the name often', () => {
    checkSmall('Docker、Docker 和 Docker。⟦码头工人⟧{docker → Docker, likely}在跑。');
    checkSmall('Docker 很小。码头工人在跑。');
    checkSmall('码头工人在跑。');
  });
  test('is part of a link to its home, or of none', () => {
    checkSmall('[用⟦码头工人⟧{docker → Docker}吧](https://www.docker.com/)');
  });
});

describe('a name by its sound', () => {
  const TALOS = '{talos → Talos, likely}';

  test('is found where the document speaks of it', () => {
    checkSmall(`Talos 很小。⟦塔罗斯⟧${TALOS}也是。`);
    checkSmall('塔罗斯很小。');
  });
  test('is found where a link leads to its home', () => {
    checkSmall(`[⟦塔罗斯⟧${TALOS}](https://www.talos.dev/)很小。`);
    checkSmall(`⟦塔罗斯⟧${TALOS}很小，见[主页](https://www.talos.dev/)。`);
  });
  test('of two syllables is found where the document speaks of it often', () => {
    checkSmall('Taro 很小。塔罗也是。');
    checkSmall('Taro、Taro 和 Taro。⟦塔罗⟧{taro → Taro, likely}也是。');
  });
  test('is no part of a longer stretch, nor of a word', () => {
    checkSmall('Talos 很小。塔罗斯克也是。');
    checkSmall('Talos 很小。塔罗斯特别大。');
  });
  test('is not the name of a person', () => {
    checkSmall('Talos 很小。塔罗斯说不大。');
    checkSmall('Talos 很小。约翰·塔罗斯也不大。');
  });
});

describe('without guesses', () => {
  const checkSaid = (marked: string): void => check(marked, { disabledRules: ['guessed-name'] });

  test('a name of the glossary is found that the document says', () => {
    checkSaid(
      'Open Policy Agent 很好。⟦打开政策代理⟧{open-policy-agent → Open Policy Agent, likely}也是。',
    );
    checkSaid('打开政策代理很好。');
  });
  test('a name that begins with the name of another is not, nor one of the document', () => {
    checkSaid('流水线跑在 GitHub 行动上。');
    checkSaid('试试 Gloo Stream。再试 Gloo 流。');
  });
  test('what is certain in a link speaks for the name elsewhere', () => {
    checkSaid(
      `[⟦打开策略代理⟧${OPA}](https://www.openpolicyagent.org/)；⟦打开策略代理⟧{open-policy-agent → Open Policy Agent, likely}`,
    );
  });
});

describe('in the texts of links alone', () => {
  const checkLinks = (marked: string): void =>
    check(marked, { disabledRules: ['guessed-name', 'derived-name'] });

  test('a name is found whose home the link leads to, or that its address tells', () => {
    checkLinks(`[用⟦打开策略代理⟧${OPA}吧](https://www.openpolicyagent.org/docs)`);
    checkLinks(`[⟦碳接力⟧${CARBON}](https://www.carbonrelay.com/)`);
  });
  test('it is not found elsewhere, whatever the document says', () => {
    checkLinks(`[⟦碳接力⟧${CARBON}](https://www.carbonrelay.com/)很好。碳接力！`);
    checkLinks('Open Policy Agent 很好。打开政策代理也是。');
    checkLinks('[打开政策代理](https://example.com/)');
    checkLinks('[打开政策代理][opa]\n\n[opa]: https://www.openpolicyagent.org/');
  });
});

describe('what is right in a form', () => {
  const COMPANY = glossaryOf(
    `
language: zh-CN
source: en
entries:
  - { name: 谷歌, id: google, original: Google, accept: [Google], kind: company }
  - { name: Google Gloo Relay, kind: service }
  - { name: Eclipse Talos, kind: project, accept: [Talos] }
`,
    TEST_LEXICON,
  );

  test('stays as it is where it is the company before the name', () => {
    checkWith('Google Gloo Relay；谷歌 ⟦Gloo 接力⟧{google-gloo-relay → Gloo Relay, likely}', {
      glossary: COMPANY,
    });
  });
  test('is what is expected where it is what is heard', () => {
    checkWith('Talos 很小。⟦塔罗斯⟧{eclipse-talos → Talos, likely}也是。', { glossary: COMPANY });
  });
});

describe('a name without its company', () => {
  const glossary = glossaryOf(
    `language: zh-CN
entries:
  - { name: Acme, kind: company }
  - { name: Acme Docker Relay, kind: product }
  - { name: Docker, kind: project }
  - { name: 码头工人, kind: term, original: longshoreman }
`,
    TEST_LEXICON,
  );
  const context = { path: 'acme-docker-relay.md' };

  test('is found where its first word is right', () => {
    check('用 ⟦Docker 接力⟧{acme-docker-relay → Docker Relay, likely}。', { glossary, context });
  });
  test('is not found behind a right word of something else, whatever leads to it elsewhere', () => {
    const text = '码头工人接力很好。\n\n用 Docker 接力。';
    const linter = createLinter(glossary);
    const [inPieces, whole] = [linter.lint(text, context), linter.lintWhole(text, context)];
    assert.deepEqual(inPieces.findings, whole.findings);
    assert.deepEqual(
      whole.findings.map((finding) => finding.text),
      ['Docker 接力'],
    );
  });
});
