import { describe, test } from 'node:test';
import { check } from '../support/check.ts';

/** What a phrase may look like in a text, and what it may not. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'as it is listed': ['请用⟦开放政策代理⟧{open-policy-agent → Open Policy Agent}检查。'],
  'with and without the space between Han and Latin': [
    '⟦GitHub 动作⟧{github-actions → GitHub Actions}很快。',
    '⟦GitHub动作⟧{github-actions → GitHub Actions}很快。',
    '⟦GitHub  动作⟧{github-actions → GitHub Actions}很快。',
    '⟦Power虚拟服务器⟧{power-virtual-server → Power Virtual Server}',
  ],
  'however its Latin half is spelt, unless that is what is wrong': [
    '⟦Github 动作⟧{github-actions → GitHub Actions}与⟦git hub 动作⟧{github-actions → GitHub Actions}',
    '⟦ide 插件⟧{ide → IDE}与 IDE 插件',
  ],
  'across the end of a line': [
    '我们用⟦开放\n政策代理⟧{open-policy-agent → Open Policy Agent}。',
    '> 我们用⟦GitHub\n> 动作⟧{github-actions → GitHub Actions}。',
    '- 我们用⟦GitHub\r\n  动作⟧{github-actions → GitHub Actions}。',
    '⟦Git\nHub⟧{github → GitHub}',
  ],
  'not across white space between ideographs': ['开放 政策代理'],
  'across emphasis and link marks': [
    '**⟦GitHub** 动作⟧{github-actions → GitHub Actions}',
    '[⟦GitHub](https://example.com/) 动作⟧{github-actions → GitHub Actions}',
    '⟦开放*政策*代理⟧{open-policy-agent → Open Policy Agent}',
  ],
  'across decorations, with their partners': [
    '⟦【GitHub】副驾驶⟧{github-copilot → GitHub Copilot}来了',
    '《⟦开放政策代理⟧{open-policy-agent → Open Policy Agent}》',
    '⟦“GitHub”动作⟧{github-actions → GitHub Actions}',
    '⟦GitHub“动作”⟧{github-actions → GitHub Actions}',
  ],
  'across escapes and character references': [
    '⟦开放&#x653f;策代理⟧{open-policy-agent → Open Policy Agent}',
    '⟦&#24320;放政策代理⟧{open-policy-agent → Open Policy Agent}',
    '&amp;⟦云本地⟧{cloud-native → 云原生}\\*⟦云本地⟧{cloud-native → 云原生}',
  ],
  'in full-width letters': ['⟦ＧｉｔＨｕｂ动作⟧{github-actions → GitHub Actions}'],
  'across invisible characters': ['⟦开放\u200b政策代理⟧{open-policy-agent → Open Policy Agent}'],
  'the longest of those that begin together': [
    '⟦云本地计算基金会⟧{cloud-native-computing-foundation → 云原生计算基金会}与⟦云本地⟧{cloud-native → 云原生}',
  ],
  'only whole words of an alphabet': ['用 xGithub 和 Githubx、Ide', '⟦Github⟧{github → GitHub}的'],
  'not in identifiers, paths and file names': [
    '运行 ide.js、/opt/ide、my-ide 和 @ide',
    '⟦Github⟧{github → GitHub}-hosted 运行器',
    '打开你的⟦ide⟧{ide → IDE}。',
    'Use your ⟦ide⟧{ide → IDE}.',
  ],
  'not where a compound shields it': [
    '重启集群里的豌豆荚',
    '重启集群里的⟦豆荚⟧{k8s-pod → Pod, likely}',
    '除铁锈用 Rust 编写，⟦铁锈⟧{rust → Rust}用来编写。',
  ],
  'with punctuation that belongs to it': ['⟦。NET⟧{dot-net → .NET}平台'],
  'where a right form covers it, never': ['云原生计算基金会（CNCF）'],
  'beyond the basic plane': [
    '😀⟦云本地⟧{cloud-native → 云原生}😀 𠀀⟦云本地⟧{cloud-native → 云原生}',
  ],
};

describe('a phrase is found', () => {
  for (const [name, texts] of Object.entries(CASES)) {
    test(name, () => {
      for (const text of texts) check(text);
    });
  }
});
