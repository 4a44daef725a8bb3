import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compileGlossary, createLinter, readPack } from '@zhengming/core';
import { withoutListed } from '../../scripts/eval/linter.ts';
import type { Miss } from '../../scripts/eval/miss.ts';
import { lintSet } from '../../scripts/eval/report.ts';
import { label, type Said } from './articles.ts';

const PACK = `language: zh-CN
source: en
title: test
entries:
  - name: Rust
    kind: language
    wrong:
      铁锈: { when: evidence, flag: Rust 是铁锈。, pass: 铁锈很脏。 }
  - name: Kubernetes
    kind: project
    accept: [K8s]
    wrong: { 库伯内特斯: 我用库伯内特斯。 }
`;

const packs = [readPack(PACK, 'test.yaml').pack].filter((pack) => pack !== undefined);

function missesOf(marked: string, said: readonly Said[], isUnlisted = false): readonly Miss[] {
  const used = isUnlisted ? packs.map(withoutListed) : packs;
  const linter = createLinter(compileGlossary(used).glossary);
  const { missed } = lintSet(linter, { name: 'set', articles: [label(marked, said)] });
  return missed.map(({ miss }) => miss);
}

describe('a label is missed', () => {
  const cases: readonly (readonly [Miss, string, Said])[] = [
    ['evidence too weak', '这里用⟦铁锈⟧。', { canonical: 'Rust' }],
    ['rendering unknown', '这里用⟦生锈⟧。', { canonical: 'Rust' }],
    ['rendering unknown', '这里用⟦库八⟧。', { canonical: 'Kubernetes (K8s)', also: ['k8s'] }],
    ['name unknown', '这里用⟦特使⟧。', { canonical: 'Envoy' }],
  ];
  for (const [miss, marked, said] of cases) {
    test(`for ${miss}: ${marked}`, () => assert.deepEqual(missesOf(marked, [said]), [miss]));
  }

  test('not where it is found', () => {
    assert.deepEqual(missesOf('这里用⟦库伯内特斯⟧。', [{ canonical: 'Kubernetes' }]), []);
  });

  test('for its rendering where the listed ones are left out', () => {
    const said = [{ canonical: 'Kubernetes' }];
    assert.deepEqual(missesOf('这里用⟦库伯内特斯⟧。', said, true), ['rendering unknown']);
  });
});
