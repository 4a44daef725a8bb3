import { describe, test } from 'node:test';
import { type CheckOptions, check as checkWith } from '../support/check.ts';
import { DERIVING_GLOSSARY } from '../support/glossary.ts';

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
