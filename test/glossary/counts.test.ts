import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { type Pack, readPack, spellingOf } from '@zhengming/core';
import { createCounter, readCounts, readCountsFile, writeCounts } from '@zhengming/glossary/counts';
import { readPackFiles } from '@zhengming/glossary/files';
import { CORPORA, countFolders, hasCorpora } from '../../scripts/counts/corpora.ts';
import { shared } from '../../scripts/eval/shared.ts';

function packOf(entries: string): Pack {
  const { pack } = readPack(`language: zh-CN\nentries:\n${entries}`, 'pack.yaml');
  assert.ok(pack);
  return pack;
}

describe('counting wrong renderings', () => {
  const pack = packOf(
    [
      '  - { name: Pod, kind: term, wrong: { 豆荚: { when: evidence, unless: [豌豆荚] } } }',
      '  - { name: Pod Security, kind: term, accept: [安全豆荚], wrong: [豆荚安全] }',
    ].join('\n'),
  );

  test('asks for no evidence, and leaves out what is shielded, right or no prose', () => {
    const counter = createCounter([pack]);
    counter.add('豆荚和豌豆荚、安全豆荚、`豆荚`。');
    counter.add('又是豆荚，还有豆荚安全。');
    assert.deepEqual(
      [...counter.counts],
      [
        ['豆荚', 2],
        ['豆荚安全', 1],
      ],
    );
  });

  test('is read as it was written', () => {
    const counts = new Map([['豆荚', { machine: 12, human: 0 }]]);
    assert.deepEqual(readCounts(writeCounts(counts), 'counts.tsv').counts, counts);
  });
});

describe('the recorded counts', () => {
  const corpora = CORPORA[0];
  assert.ok(corpora);
  const skip = hasCorpora(corpora) ? false : `there is no corpus in ${corpora.machine}`;

  test('are those of the texts that people translated', { skip }, async () => {
    const packs = (await readPackFiles()).packs.filter(({ language }) => language === 'zh-CN');
    const counted = await countFolders(packs, corpora.human);
    const { counts } = await readCountsFile('zh-CN');
    const differing = [...counted].filter(([text, human]) => counts.get(text)?.human !== human);
    assert.deepEqual(differing, []);
  });
});

describe('names are spelt as in the list of their sources', () => {
  const file = shared('data/names.tsv');
  const skip = existsSync(file) ? false : `there is no ${file}`;

  test('letter case and spaces included', { skip }, async () => {
    const { packs } = await readPackFiles();
    const entries = packs.flatMap((pack) => pack.entries);
    const forms = new Set(
      entries.flatMap((entry) => [entry.name, ...entry.accept, ...entry.original].map(spellingOf)),
    );
    const letters = new Set([...forms].map((form) => form.toLowerCase().replace(/[\s-]/gu, '')));
    const [, ...rows] = (await readFile(file, 'utf8')).split('\n');
    const misspelt = rows
      .map((row) => spellingOf(row.split('\t')[0] ?? ''))
      .filter((name) => letters.has(name.toLowerCase().replace(/[\s-]/gu, '')) && !forms.has(name));
    assert.deepEqual(misspelt, []);
  });
});
