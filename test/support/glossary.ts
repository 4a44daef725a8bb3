import assert from 'node:assert/strict';
import { compileGlossary, type Glossary, type LexiconData, readPack } from '@zhengming/core';

const PACK = `
language: zh-CN
source: en
kinds:
  language: { near: [编写, 编程语言] }
subjects:
  containers: [容器, Docker]
cues:
  word: [本意]
  literal: [命令]
entries:
  - name: Rust
    kind: language
    homes: [rust-lang.org]
    wrong:
      铁锈: { when: evidence, unless: [除铁锈, 铁锈色], ordinary: [车身, 打磨] }
      生锈: { when: evidence }
  - name: Go
    kind: language
    original: Go
    wrong:
      围棋: { when: [document, home] }
  - { name: GitHub, kind: company, wrong: { Github: , Git Hub: } }
  - { name: GitHub Actions, kind: product, wrong: { GitHub 动作: } }
  - { name: GitHub Copilot, kind: product, wrong: { GitHub 副驾驶: } }
  - name: Open Policy Agent
    kind: project
    accept: [OPA]
    homes: [openpolicyagent.org, github.com/open-policy-agent]
    wrong: { 开放政策代理: , 策略代理: { when: [link, home] } }
  - { name: Kubernetes, kind: project, wrong: { 库伯内特斯: } }
  - { name: Power Virtual Server, kind: product, wrong: { Power 虚拟服务器: } }
  - name: Pod
    kind: term
    id: k8s-pod
    wrong: { 豆荚: { when: evidence, unless: [豌豆荚], near: [重启, 集群] } }
  - { name: .NET, kind: system, wrong: { 。NET: , 点网平台: } }
  - { name: C#, kind: language, wrong: { C 升号: } }
  - { name: IDE, kind: term, wrong: { ide: , ide 插件: } }
  - name: Parsec
    kind: project
    homes: [cncf.io/projects/parsec]
    wrong: { parsec: { when: [home, document] } }
  - name: 云原生
    kind: term
    original: cloud native
    wrong: { 云本地: , Cloud 本地: }
  - name: 云原生计算基金会
    kind: foundation
    original: Cloud Native Computing Foundation
    accept: [CNCF]
    wrong: { 云本地计算基金会: }
  - name: 云原生计算
    kind: term
    original: cloud native computing
    wrong: { 云计算: { when: [title] } }
  - name: 镜像
    kind: term
    original: image
    subject: containers
    wrong: { 图像: { when: [neighbour, subject], near: [拉取], ordinary: [相机] } }
  - name: Helm
    kind: project
    wrong: { 头盔图表: { expected: Helm Chart } }
  - { name: 'snake_case_tool', kind: tool, wrong: { 蛇形工具: } }
  - { name: '*Star*', kind: tool, id: star, wrong: { 星号工具: } }
`;

/** Compiles a pack from its YAML text, with a lexicon or without; the text must have no problem. */
export function glossaryOf(yaml: string, lexicon?: LexiconData): Glossary {
  const { pack, problems } = readPack(yaml, 'test.yaml');
  assert.deepEqual(problems, []);
  assert.ok(pack);
  const compiled = compileGlossary([lexicon ? { ...pack, lexicon } : pack]);
  assert.deepEqual(compiled.problems, []);
  return compiled.glossary;
}

/** A small glossary with one entry for each thing that the core can do. */
export const TEST_GLOSSARY: Glossary = glossaryOf(PACK);

/** A small lexicon: what the names of the tests become. */
export const TEST_LEXICON: LexiconData = {
  words: new Map([
    ['actions', ['动作', '行动']],
    ['agent', ['代理']],
    ['carbon', ['碳']],
    ['dark', ['黑暗', '黑暗的']],
    ['docker', ['码头工人']],
    ['foundation', ['基金会', '基础']],
    ['open', ['开放', '打开']],
    ['policy', ['政策', '策略']],
    ['power', ['电源', '功率']],
    ['reading', ['阅读']],
    ['relay', ['接力', '中继']],
    ['server', ['服务器']],
    ['stream', ['流']],
    ['virtual', ['虚拟', '虚拟的']],
  ]),
  ordinary: ['代理', '基础设施', '开放', '打开', '服务器', '策略', '虚拟'],
  silent: ['the', 'of'],
  generic: ['server'],
  usual: ['foundation'],
  particles: '的和是',
  modifiers: '的',
  saying: ['说'],
  sounds: { ke: '克', si: '斯', ta: '塔', te: '特', luo: '罗', bo: '波', wo: '沃', pu: '普' },
};

/** The same small glossary, by which renderings are derived too. */
export const DERIVING_GLOSSARY: Glossary = glossaryOf(PACK, TEST_LEXICON);
