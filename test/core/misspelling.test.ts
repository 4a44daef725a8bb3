import { describe, test } from 'node:test';
import { check } from '../support/check.ts';
import { glossaryOf } from '../support/glossary.ts';

const glossary = glossaryOf(`
language: zh-CN
entries:
  - { name: GitHub, kind: service, homes: [github.com] }
  - { name: Docker, kind: tool, homes: [docker.com] }
  - { name: Docker Compose, kind: tool }
  - { name: Kotlin, kind: language }
  - { name: Red Hat, kind: company }
  - { name: Node.js, kind: product, accept: [NodeJS] }
  - { name: .NET, kind: system }
  - { name: etcd, kind: database }
  - { name: SPIRE, kind: project }
  - { name: IDE, kind: term, accept: [集成开发环境] }
  - { name: service mesh, kind: term, accept: [服务网格] }
  - { name: Go, kind: language }
  - { name: Ruby on Rails, kind: library }
`);

/** How a name may be misspelt, and what is no misspelling. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'in the wrong letter case': [
    '放在⟦Github⟧{github → GitHub}上',
    '放在⟦github⟧{github → GitHub, likely}上',
    '打开⟦ide⟧{ide → IDE, likely}。',
    '用⟦Docker compose⟧{docker-compose → Docker Compose, likely}启动',
  ],
  'broken anywhere': [
    '⟦Git Hub⟧{github → GitHub}上',
    '用⟦kot lin⟧{kotlin → Kotlin, likely}写',
    '用⟦node . js⟧{node-js → Node.js, likely}写',
  ],
  'joined, or joined by something else': [
    '⟦RedHat⟧{red-hat → Red Hat}的系统',
    '⟦Red-Hat⟧{red-hat → Red Hat, likely}的系统',
    '⟦Nodejs⟧{node-js → Node.js}的模块',
  ],
  'in any of its right forms, never': [
    'GitHub、Docker Compose、NodeJS、Node.js、.NET、etcd、服务网格',
  ],
  'only with evidence, where it is a plain word in lower case': [
    '装好 docker 再说。',
    'Docker 很好，装好⟦docker⟧{docker → Docker, likely}再说。',
    '[⟦docker⟧{docker → Docker}](https://www.docker.com/)容器',
    '点击“go”按钮，再点击“github”按钮',
    '这是 Node 公司的 NodeJS',
    '他们的 Spire 工作室',
  ],
  'not as a term in plain words': ['Service Mesh 与 Service mesh'],
  'not at the start of a sentence that lends its capital': [
    'Etcd 很快。Etcd 很稳。',
    '- Etcd 很快',
    '关于⟦Etcd⟧{etcd → etcd, likely}的一切',
  ],
  'not in a text in Latin letters': [
    'The source of all this is on Github now.',
    '运行 docker compose up 命令',
    '先运行 docker -v 看看',
    '| github | ide |\n| --- | --- |\n| github | ide |',
  ],
  'not in an identifier, a file name or a path': [
    'github-actions、/opt/github、github.com、@github 和 github_token',
    '保存为。ide 文件',
  ],
  'not as an address, an ending of file names or a key': [
    '- github - 存放代码',
    '格式为 github:/a、*.ide 和“github”',
    '调用 src . contrib . github 里的函数',
    '拼作 G-i-t-H-u-b 的网站',
  ],
  'not in the letter case of titles': ['用 Ruby On Rails 写的'],
  'not where the document writes it in small letters more often': [
    'Docker 很好。装好 docker，打开 docker，关掉 docker。',
    'Docker、Docker、Docker。有⟦docker⟧{docker → Docker}和⟦docker⟧{docker → Docker}',
  ],
  'not where a sentence ends inside it': ['我用 Red. Hat 是帽子', '他说 Git.  Hub 是集线器'],
};

describe('a name is misspelt', () => {
  for (const [name, texts] of Object.entries(CASES)) {
    test(name, () => {
      for (const text of texts) check(text, { glossary });
    });
  }
});
