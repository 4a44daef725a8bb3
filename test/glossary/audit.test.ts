import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Problem, readPack } from '@zhengming/core';
import {
  auditPacks,
  classify,
  PROBLEM_CLASSES,
  type ProblemClass,
} from '@zhengming/glossary/audit';
import { readCounts } from '@zhengming/glossary/counts';

/** Audits one pack with the given entries, each problem as its class, its line and its message. */
function problemsOf(entries: string, counts?: string): readonly string[] {
  const { pack, problems } = readPack(
    `language: zh-CN\nsource: en\nentries:\n${entries}`,
    'pack.yaml',
  );
  assert.ok(pack);
  const recorded = counts === undefined ? undefined : readCounts(counts, 'counts.tsv');
  const all = [
    ...problems.map((one: Problem) => classify(one)),
    ...auditPacks([pack], recorded).problems,
  ];
  return all.map(({ class: kind, origin, message }) => `${kind} ${origin.line} ${message}`);
}

interface Planted {
  readonly class: ProblemClass;
  readonly entries: string;
  readonly counts?: string;
  readonly message: RegExp;
}

const CASES: Readonly<Record<string, Planted>> = {
  'an unknown key': {
    class: 'schema',
    entries: '  - { name: Abc, kind: tool, wrnog: [甲乙丙] }',
    message: /^schema 4 Unexpected key `wrnog`/mu,
  },
  'a subject that nobody defines': {
    class: 'schema',
    entries: '  - { name: Abc, kind: tool, subject: cooking }',
    message: /^schema 4 Unexpected subject `cooking`/mu,
  },
  'an entry that stands there twice': {
    class: 'duplicate',
    entries: '  - { name: Abc, kind: tool }\n  - { name: Abc, kind: tool }',
    message: /^duplicate 5 Unexpected second entry `abc`/mu,
  },
  'two entries of one name': {
    class: 'duplicate',
    entries: '  - { name: Abc, kind: tool }\n  - { name: Abc, id: abc-2, kind: company }',
    message: /^duplicate 5 Unexpected second entry of the name `Abc`, .*`abc` at pack.yaml:4/mu,
  },
  'an entry that accepts the name of another': {
    class: 'duplicate',
    entries: '  - { name: Abc, kind: tool }\n  - { name: Abc Db, kind: tool, accept: [Abc] }',
    message: /^duplicate 5 Unexpected entry `abc-db` that accepts `Abc`.*`abc` is of that name/mu,
  },
  'a right form that is the name': {
    class: 'duplicate',
    entries: '  - { name: Abc, kind: tool, accept: [Abc] }',
    message: /^duplicate 4 Unexpected right form `Abc` a second time/mu,
  },
  'a home that is listed twice': {
    class: 'duplicate',
    entries: '  - { name: Abc, kind: tool, homes: [abc.example, abc.example] }',
    message: /^duplicate 4 Unexpected home `abc.example` a second time/mu,
  },
  'a rendering that is listed in two writings': {
    class: 'duplicate',
    entries:
      '  - { name: Abc, kind: tool, wrong: { 甲 X: { when: [home], flag: 甲, pass: 甲 }, 甲X: { when: [home], flag: 甲, pass: 甲 } } }',
    message: /^duplicate 4 Unexpected rendering `甲X` a second time/mu,
  },
  'a rendering that two entries call always wrong': {
    class: 'contradiction',
    entries:
      '  - { name: Abc, kind: tool, wrong: [甲乙丙] }\n  - { name: Bcd, kind: tool, wrong: [甲乙丙] }',
    message: /^contradiction 5 Unexpected rendering `甲乙丙`.* `abc` too/mu,
  },
  'a rendering that another entry accepts': {
    class: 'contradiction',
    entries:
      '  - { name: Abc, kind: tool, accept: [甲乙丙] }\n  - { name: Bcd, kind: tool, wrong: [甲乙丙] }',
    message: /^contradiction 5 Unexpected rendering `甲乙丙`.*`abc` accepts it/mu,
  },
  'a word that speaks for and against': {
    class: 'contradiction',
    entries:
      '  - { name: Abc, kind: tool, wrong: { 甲乙丙: { near: [写], ordinary: [写], flag: 甲乙丙 } } }',
    message: /^contradiction 4 Unexpected `写` in near and in ordinary/mu,
  },
  'a rendering of one character': {
    class: 'short',
    entries: '  - { name: Abc, kind: tool, wrong: [锈] }',
    message: /^short 4 Unexpected rendering `锈`, expected at least two characters/mu,
  },
  'a rendering of one character that takes two units': {
    class: 'short',
    entries: '  - { name: Abc, kind: tool, wrong: [𠮷] }',
    message: /^short 4 Unexpected rendering `𠮷`/mu,
  },
  'a note that another entry flags': {
    class: 'own',
    entries:
      '  - { name: Abc, kind: tool, wrong: [甲乙丙] }\n  - { name: Bcd, kind: tool, note: 像甲乙丙 }',
    message: /^own 5 Unexpected finding in a right form or note/mu,
  },
  'an everyday word without a sentence that must be flagged': {
    class: 'example',
    entries:
      '  - { name: Abc, kind: tool, near: 写, wrong: { 甲乙丙: { when: evidence, pass: 甲乙丙 } } }',
    message: /^example 4 `甲乙丙`: .*must be flagged/mu,
  },
  'an everyday word without a sentence to pass': {
    class: 'example',
    entries:
      '  - { name: Abc, kind: tool, near: 写, wrong: { 甲乙丙: { when: evidence, flag: 写甲乙丙 } } }',
    message: /^example 4 `甲乙丙`: .*must not be flagged/mu,
  },
  'a plain rendering that is not found where it stands alone': {
    class: 'example',
    entries: '  - { name: Abc, kind: tool, wrong: [甲乙, "`甲乙`"] }',
    message: /^example 4 ``甲乙``: Unexpected nothing/mu,
  },
  'a sentence that is not flagged': {
    class: 'example',
    entries: '  - { name: Abc, kind: tool, wrong: { 甲乙丙: 甲乙 } }',
    message: /^example 4 .*Unexpected nothing, expected `abc` in “甲乙”/mu,
  },
  'a sentence that must pass and is flagged': {
    class: 'example',
    entries:
      '  - { name: Abc, kind: tool, near: 写, wrong: { 甲乙丙: { when: evidence, flag: 写甲乙丙, pass: 甲乙丙写 } } }',
    message: /^example 4 Unexpected finding in a sentence to pass/mu,
  },
  'a sentence that says the same of two names': {
    class: 'template',
    entries:
      '  - { name: Abc, kind: tool, homes: [abc.example], wrong: { 甲乙: { when: home, flag: "用[甲乙](https://abc.example/)。", pass: 甲乙 } } }\n' +
      '  - { name: Bcd, kind: tool, homes: [bcd.example], wrong: { 丙丁: { when: home, flag: "用[丙丁](https://bcd.example/)。", pass: 丙丁 } } }',
    message: /^template 5 Unexpected example .*: `abc` says the same/mu,
  },
  'a rendering that people write and that is called always wrong': {
    class: 'background',
    entries: '  - { name: Abc, kind: tool, wrong: [甲乙丙] }',
    counts: '甲乙丙\t5\t2\n',
    message: /^background 4 Unexpected `甲乙丙` .*have it 2 times/mu,
  },
  'a rendering that nobody counted': {
    class: 'counts',
    entries: '  - { name: Abc, kind: tool, wrong: [甲乙丙] }',
    counts: '# nothing\n',
    message: /^counts 4 Unexpected rendering `甲乙丙` without a count/mu,
  },
  'a count of a rendering that is gone': {
    class: 'counts',
    entries: '  - { name: Abc, kind: tool }',
    counts: '# one\n甲乙丙\t5\t2\n',
    message: /^counts 2 Unexpected count of `甲乙丙`/mu,
  },
  'a line of the counts that is none': {
    class: 'counts',
    entries: '  - { name: Abc, kind: tool }',
    counts: '甲乙丙\tmany\t2\n',
    message: /^counts 1 Unexpected `甲乙丙\tmany\t2`/mu,
  },
  'a rendering that is replaced by a wrong one': {
    class: 'chain',
    entries:
      '  - { name: Abc, kind: tool, wrong: { 甲乙丙: { expected: 丁戊己 } } }\n  - { name: Bcd, kind: tool, wrong: [丁戊己] }',
    message: /^chain 4 Unexpected chain of replacements `甲乙丙` → `丁戊己` → `Bcd`/mu,
  },
  'two renderings that replace each other': {
    class: 'chain',
    entries:
      '  - { name: Abc, kind: tool, wrong: { 甲乙丙: { expected: 丁戊己 }, 丁戊己: { expected: 甲乙丙 } } }',
    message: /^chain 4 Unexpected cycle of replacements `甲乙丙` → `丁戊己` → `甲乙丙`/mu,
  },
  'a rendering that is replaced by what holds a wrong one': {
    class: 'chain',
    entries:
      '  - { name: Abc, kind: tool, wrong: { 甲乙丙: { expected: 丁戊己图 } } }\n  - { name: Bcd, kind: tool, wrong: [丁戊己] }',
    message: /^chain 4 Unexpected chain `甲乙丙` → `丁戊己图`/mu,
  },
  'a name that its own repository spells otherwise': {
    class: 'source',
    entries: '  - { name: Abcdef, kind: tool, homes: [github.com/someone/AbcDef] }',
    message: /^source 4 Unexpected spelling `Abcdef`, expected that of its address, `AbcDef`/mu,
  },
};

describe('the audit finds', () => {
  for (const [name, { entries, counts, message }] of Object.entries(CASES)) {
    test(name, () => {
      assert.match(problemsOf(entries, counts).join('\n'), message);
    });
  }

  test('errors of each class', () => {
    const planted = new Set(Object.values(CASES).map((one) => one.class));
    assert.deepEqual([...planted].sort(), Object.keys(PROBLEM_CLASSES).sort());
  });

  test('nothing in what is right', () => {
    const entries =
      '  - { name: AbcDef, kind: tool, accept: [甲乙], homes: [github.com/someone/AbcDef], near: 写, wrong: { 甲乙丙: 有甲乙丙。, 丁戊: { when: evidence, flag: 写丁戊, pass: 丁戊 } } }';
    assert.deepEqual(problemsOf(entries, '甲乙丙\t5\t0\n丁戊\t5\t2\n'), []);
  });
});
