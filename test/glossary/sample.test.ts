import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPack } from '@zhengming/core';
import { describeEntry, drawEntries } from '@zhengming/glossary/audit';

const PACK = `language: zh-CN
source: en
entries:
  - name: Cuttlefish
    kind: tool
    accept: [cuttlefish]
    homes: [cuttlefish.example]
    note: Draws charts.
    wrong:
      墨斗工具:
      墨斗鱼:
        when: [home, neighbour]
        near: [图表]
        flag: 这些图表是用墨斗鱼画的。
        pass: 晚饭吃墨斗鱼。
  - { name: Abc, kind: tool }
  - { name: Bcd, kind: tool }
  - { name: Cde, kind: tool }
`;
const { pack } = readPack(PACK, 'zh-CN/pack.yaml');
assert.ok(pack);
const { entries } = pack;
const namesOf = (seed: number, count: number): readonly string[] =>
  drawEntries(entries, { seed, count }).map(({ name }) => name);

test('a seed draws the same entries again, each once, and another seed draws others', () => {
  assert.deepEqual(namesOf(1, 4), namesOf(1, 4));
  assert.deepEqual([...namesOf(1, 4)].sort(), ['Abc', 'Bcd', 'Cde', 'Cuttlefish']);
  assert.deepEqual(namesOf(1, 2), namesOf(1, 4).slice(0, 2));
  const orders = new Set([1, 2, 3, 4, 5].map((seed) => namesOf(seed, 4).join()));
  assert.ok(orders.size > 1);
});

test('an entry is shown whole, with its place and how often its renderings stand in texts', () => {
  const [cuttlefish] = entries;
  assert.ok(cuttlefish);
  const counts = new Map([['墨斗鱼', { machine: 5, human: 2 }]]);
  assert.equal(
    describeEntry(cuttlefish, counts),
    `glossary/zh-CN/pack.yaml:4
Cuttlefish, tool
  accept: cuttlefish
  homes: cuttlefish.example
  note: Draws charts.
  墨斗工具  0/0  always
  墨斗鱼  5/2  home neighbour
    near: 图表
    flag: 这些图表是用墨斗鱼画的。
    pass: 晚饭吃墨斗鱼。`,
  );
});
