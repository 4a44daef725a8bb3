import { describe, test } from 'node:test';
import { check } from '../support/check.ts';

describe('evidence', () => {
  test('without any, an everyday word stays what it is', () => {
    check('车身上的铁锈，刀也生锈了。');
  });
  test('a neighbour in the same sentence makes it likely', () => {
    check('用⟦铁锈⟧{rust → Rust, likely}编写的内核。这里的铁锈没有伙伴。');
  });
  test('the name elsewhere makes it likely, three times certain', () => {
    check('Rust 很快。⟦生锈⟧{rust → Rust, likely}也是。');
    check('Rust、Rust 和 Rust。⟦生锈⟧{rust → Rust}也是。');
  });
  test('the ordinary sense beside it outweighs the document', () => {
    check('Rust 很快。车身上的铁锈要打磨。');
  });
  test('the address of a link with the words of the name makes it certain', () => {
    check('[⟦铁锈⟧{rust → Rust}](https://example.com/why-rust-is-fast/)');
    check('[铁锈](https://example.com/trust-and-rusty-things/)');
  });
  test('a link to the project makes it certain', () => {
    check('[⟦铁锈⟧{rust → Rust}](https://www.rust-lang.org/zh-CN/)');
    check('[⟦铁锈⟧{rust → Rust}](https://blog.rust-lang.org)');
    check(
      '[⟦策略代理⟧{open-policy-agent → Open Policy Agent}](https://github.com/open-policy-agent/gatekeeper)',
    );
    check('[策略代理](https://github.com/open-policy-agents/gatekeeper)');
  });
  test('a link says nothing of a word beside its text', () => {
    check('铁锈和[语言](https://example.com/why-rust-is-fast/)');
  });
  test('a link to the project elsewhere says as much as its name would once', () => {
    check('⟦生锈⟧{rust → Rust, likely}了。\n\n[主页](https://www.rust-lang.org/)');
    check('[语言](https://www.rust-lang.org/)。车身上的铁锈要打磨。');
    check('用围棋。[主页](https://example.com/)');
  });
  test('a link that has the right name already says nothing more', () => {
    check('[OPA 策略代理](https://www.openpolicyagent.org/)');
  });
  test('the file name and the address of the original stand for the title', () => {
    check('# ⟦云计算⟧{cloud-native-computing → 云原生计算}\n\n别处的云计算', {
      context: { path: '/posts/what-is-next-for-cloud-native-computing.md' },
    });
    check(
      '# ⟦云计算⟧{cloud-native-computing → 云原生计算}\n\n> 原文：<https://example.com/cloud-native-computing/>',
    );
    check('# 云原生计算与云计算', { context: { path: 'cloud-native-computing.md' } });
    check('# 云计算', { context: { path: 'cloud-computing.md' } });
  });
  test('only the kinds that a rendering asks for count', () => {
    check('用围棋编写的程序，也是编程语言。');
    check('Go 很快。用⟦围棋⟧{go → Go, likely}编写。');
  });
  test('a certain finding counts as the name for the others', () => {
    check('[⟦铁锈⟧{rust → Rust}](https://www.rust-lang.org/)很好。⟦生锈⟧{rust → Rust, likely}了。');
  });
  test('a word of its subject makes it likely in the same sentence', () => {
    check('每个容器都有自己的⟦图像⟧{image → 镜像, likely}。');
    check('每台相机都有自己的图像。容器也有。');
  });
  test('a subject farther away has to be spoken of more', () => {
    check('先有容器。再有图像。');
    check('先有容器。再有⟦图像⟧{image → 镜像, likely}。\n\nDocker 和容器，容器和 Docker。');
    check('图像在前。\n\nDocker 和容器，容器和 Docker。');
    check(`⟦图像⟧{image → 镜像, likely}在前。\n\n${'Docker 和容器。\n\n'.repeat(5)}`);
  });
  test('a subject makes it no more than likely, a neighbour beside it counts in its place', () => {
    check(`容器的⟦图像⟧{image → 镜像, likely}。\n\n${'Docker 和容器。\n\n'.repeat(5)}`);
    check('拉取容器的⟦图像⟧{image → 镜像, likely}。');
  });
  test('the ordinary sense beside it outweighs its subject', () => {
    check('相机里的容器保存图像。');
  });
  test('the name in brackets behind it makes it certain', () => {
    check('他们改用⟦铁锈⟧{rust → Rust}(Rust)。');
    check('他们改用⟦围棋⟧{go → Go}（Go）。');
  });
  test('in brackets behind the name it explains it', () => {
    check('他们改用 Rust(铁锈)。');
    check('Open Policy Agent(⟦开放政策代理⟧{open-policy-agent → Open Policy Agent})');
  });
  test('a sentence about the word itself is left alone', () => {
    check('Rust 的本意是铁锈。');
    check('Kubernetes 的本意不是库伯内特斯。');
    check('⟦库伯内特斯⟧{kubernetes → Kubernetes}的本意是舵手。');
  });
  test('a name in small letters beside a command is one', () => {
    check('运行 github 命令。');
    check('打开⟦github⟧{github → GitHub, likely}网站。');
  });
});
