import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyEdits, readPack } from '@zhengming/core';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { addGlossary } from '../../../server/src/addRendering/addGlossary.ts';
import { addToPack } from '../../../server/src/addRendering/addToPack.ts';
import type { Addition } from '../../../server/src/addRendering/request.ts';

const LANTERN: Addition = {
  entry: 'harbor-lantern',
  head: { name: 'Harbor Lantern', kind: 'product', id: undefined, original: [] },
  text: '海港灯笼',
  when: 'always',
};

const EVERYDAY: Addition = { ...LANTERN, when: 'evidence' };

/** What `addition` makes of `text`, the entry being the first of its id. */
function add(text: string, addition: Addition): string | undefined {
  const entry = readPack(text, 'a.yaml').pack?.entries.find(({ id }) => id === addition.entry);
  const lines = text.split('\n').slice(0, (entry?.origin.line ?? 1) - 1);
  const start = lines.reduce((sum, line) => sum + line.length + 1, 0);
  const entryStart = entry && start + entry.origin.column - 1;
  const edits = addToPack({ text, language: 'zh-CN', entryStart }, addition);
  return edits && applyEdits(text, edits);
}

/** Before, what is added, after. */
type Row = readonly [what: string, before: string, addition: Addition, after: string];

const HEAD = 'language: zh-CN\nentries:\n';

const ROWS: readonly Row[] = [
  [
    'behind the last line of a map',
    `${HEAD}  # ours\n  - name: Harbor Lantern\n    kind: product\n    wrong:\n      港口灯笼: 由港口灯笼提供。 # seen\n\n  - name: Beacon\n    kind: service\n`,
    LANTERN,
    `${HEAD}  # ours\n  - name: Harbor Lantern\n    kind: product\n    wrong:\n      港口灯笼: 由港口灯笼提供。 # seen\n      海港灯笼:\n\n  - name: Beacon\n    kind: service\n`,
  ],
  [
    'behind the details of the last one',
    `${HEAD}  - name: Harbor Lantern\n    kind: product\n    wrong:\n      港灯:\n        when: evidence\n        flag: >-\n          港灯\n          很亮。\n`,
    EVERYDAY,
    `${HEAD}  - name: Harbor Lantern\n    kind: product\n    wrong:\n      港灯:\n        when: evidence\n        flag: >-\n          港灯\n          很亮。\n      海港灯笼: { when: evidence }\n`,
  ],
  [
    'into brackets',
    `${HEAD}- { name: Beacon, kind: service }\n- name: Harbor Lantern\n  kind: product\n  wrong: [港口灯笼, 港灯]\n`,
    LANTERN,
    `${HEAD}- { name: Beacon, kind: service }\n- name: Harbor Lantern\n  kind: product\n  wrong: [港口灯笼, 港灯, 海港灯笼]\n`,
  ],
  [
    'into brackets over several lines',
    `${HEAD}  - name: Harbor Lantern\n    kind: product\n    wrong: [\n      港口灯笼,\n    ]\n`,
    LANTERN,
    `${HEAD}  - name: Harbor Lantern\n    kind: product\n    wrong: [\n      港口灯笼,\n      海港灯笼,\n    ]\n`,
  ],
  [
    'into brackets that become braces',
    `${HEAD}  - name: Harbor Lantern\n    kind: product\n    wrong: [港口灯笼, 港灯]\n`,
    EVERYDAY,
    `${HEAD}  - name: Harbor Lantern\n    kind: product\n    wrong: { 港口灯笼, 港灯, 海港灯笼: { when: evidence } }\n`,
  ],
  [
    'into braces',
    `${HEAD}  - name: Harbor Lantern\n    kind: product\n    wrong: { 港灯: { when: evidence } }\n`,
    EVERYDAY,
    `${HEAD}  - name: Harbor Lantern\n    kind: product\n    wrong: { 港灯: { when: evidence }, 海港灯笼: { when: evidence } }\n`,
  ],
  [
    'behind the last item of a list',
    `${HEAD}  - name: Harbor Lantern\n    kind: product\n    wrong:\n      - 港口灯笼 # seen\n`,
    LANTERN,
    `${HEAD}  - name: Harbor Lantern\n    kind: product\n    wrong:\n      - 港口灯笼 # seen\n      - 海港灯笼\n`,
  ],
  [
    'into a list that becomes a map',
    `${HEAD}  - name: Harbor Lantern\n    kind: product\n    wrong:\n      - 港口灯笼 # seen\n      - '港 灯'\n`,
    EVERYDAY,
    `${HEAD}  - name: Harbor Lantern\n    kind: product\n    wrong:\n      港口灯笼: # seen\n      '港 灯':\n      海港灯笼: { when: evidence }\n`,
  ],
  [
    'into a list that becomes a map and has to move',
    `${HEAD}  - name: Harbor Lantern\n    kind: product\n    wrong:\n    - 港口灯笼\n`,
    EVERYDAY,
    `${HEAD}  - name: Harbor Lantern\n    kind: product\n    wrong:\n      港口灯笼:\n      海港灯笼: { when: evidence }\n`,
  ],
  [
    'to an entry without any',
    `${HEAD}  - name: Harbor Lantern # ours\n    kind: product # sold\n  - name: Beacon\n    kind: service\n`,
    LANTERN,
    `${HEAD}  - name: Harbor Lantern # ours\n    kind: product # sold\n    wrong: [海港灯笼]\n  - name: Beacon\n    kind: service\n`,
  ],
  [
    'to an entry without any, with a condition',
    `${HEAD}  - name: Harbor Lantern\n    kind: product`,
    EVERYDAY,
    `${HEAD}  - name: Harbor Lantern\n    kind: product\n    wrong:\n      海港灯笼: { when: evidence }`,
  ],
  [
    'behind a key without a value',
    `${HEAD}  - name: Harbor Lantern\n    kind: product\n    wrong:\n    note: A lamp.\n`,
    LANTERN,
    `${HEAD}  - name: Harbor Lantern\n    kind: product\n    wrong: { 海港灯笼 }\n    note: A lamp.\n`,
  ],
  [
    'to an entry in braces',
    `${HEAD}  - { name: Harbor Lantern, kind: product }\n`,
    LANTERN,
    `${HEAD}  - { name: Harbor Lantern, kind: product, wrong: [海港灯笼] }\n`,
  ],
  [
    'as a new entry, with a blank line as between the others',
    `${HEAD}  - name: Beacon\n    kind: service\n\n  - name: Pier\n    kind: service\n# The end.\n`,
    LANTERN,
    `${HEAD}  - name: Beacon\n    kind: service\n\n  - name: Pier\n    kind: service\n\n  - name: Harbor Lantern\n    kind: product\n    wrong: [海港灯笼]\n# The end.\n`,
  ],
  [
    'as a new entry, close to the others',
    `${HEAD}- name: Beacon\n  kind: service\n- name: Pier\n  kind: service`,
    EVERYDAY,
    `${HEAD}- name: Beacon\n  kind: service\n- name: Pier\n  kind: service\n- name: Harbor Lantern\n  kind: product\n  wrong:\n    海港灯笼: { when: evidence }`,
  ],
  [
    'as a new entry with an id and an original',
    HEAD,
    {
      entry: 'lantern-society',
      head: {
        name: '灯社',
        kind: 'foundation',
        id: 'lantern-society',
        original: ['Society of Lanterns'],
      },
      text: '灯笼协会: 新',
      when: 'always',
    },
    `${HEAD.trimEnd()}\n  - name: 灯社\n    id: lantern-society\n    kind: foundation\n    original: Society of Lanterns\n    wrong: ["灯笼协会: 新"]\n`,
  ],
  [
    'as the first entry',
    'language: zh-CN # ours\n',
    LANTERN,
    'language: zh-CN # ours\nentries:\n  - name: Harbor Lantern\n    kind: product\n    wrong: [海港灯笼]\n',
  ],
  [
    'as the first entry of an empty list',
    'language: zh-CN\nentries: [] # none yet\n',
    LANTERN,
    'language: zh-CN\nentries:\n  - name: Harbor Lantern\n    kind: product\n    wrong: [海港灯笼] # none yet\n',
  ],
  [
    'as a new entry in brackets',
    'language: zh-CN\nentries: [{ name: Beacon, kind: service }]\n',
    EVERYDAY,
    'language: zh-CN\nentries: [{ name: Beacon, kind: service }, { name: Harbor Lantern, kind: product, wrong: { 海港灯笼: { when: evidence } } }]\n',
  ],
  [
    'to an empty file',
    '',
    LANTERN,
    'language: zh-CN\nsource: en\nentries:\n  - name: Harbor Lantern\n    kind: product\n    wrong: [海港灯笼]\n',
  ],
  [
    'with the line endings of the file',
    `${HEAD}  - name: Harbor Lantern\n    kind: product\n`.replaceAll('\n', '\r\n'),
    EVERYDAY,
    `${HEAD}  - name: Harbor Lantern\n    kind: product\n    wrong:\n      海港灯笼: { when: evidence }\n`.replaceAll(
      '\n',
      '\r\n',
    ),
  ],
];

describe('a rendering is added', () => {
  for (const [what, before, addition, after] of ROWS) {
    test(what, () => {
      assert.equal(add(before, addition), after);
      const { pack, problems } = readPack(after, 'a.yaml');
      assert.deepEqual(problems, []);
      const entry = pack?.entries.find(({ id }) => id === addition.entry);
      assert.ok(
        entry?.renderings.some(
          ({ text, when }) => text === addition.text && when === addition.when,
        ),
      );
    });
  }

  test('not where the file leaves no place for it', () => {
    assert.equal(add('- a list\n', LANTERN), undefined);
    assert.equal(add('{ language: zh-CN }\n', LANTERN), undefined);
    const alias = `${HEAD}  - name: Harbor Lantern\n    kind: product\n    wrong: *others\n`;
    assert.equal(add(alias, LANTERN), undefined);
  });
});

/** Texts that YAML has to quote, or that packs use. */
const TEXT = fc.oneof(
  fc.constantFrom(
    'a: b',
    '- a',
    '#',
    '{x}',
    'true',
    '1.0',
    "it's",
    '"q"',
    '*a',
    '开 放',
    'null',
    '~',
    '!x',
    'a #b',
    '港，口',
  ),
  fc
    .string({ minLength: 1, maxLength: 8 })
    .filter((text) => text.trim() === text && !/[\r\n\t]/u.test(text)),
);

const NAMES = fc.uniqueArray(fc.stringMatching(/^[A-Z][a-z]{2,6}$/u), {
  minLength: 1,
  maxLength: 4,
});

const PACKS = fc.tuple(
  NAMES,
  fc.uniqueArray(TEXT, { maxLength: 3 }),
  fc.constantFrom('list', 'map', 'none'),
  fc.record({
    indent: fc.constantFrom(2, 4),
    indentSeq: fc.boolean(),
    collectionStyle: fc.constantFrom('any' as const, 'block' as const),
  }),
);

function toPackText([names, texts, shape, style]: typeof PACKS extends fc.Arbitrary<infer T>
  ? T
  : never) {
  const wrong =
    shape === 'list' ? texts : Object.fromEntries(texts.map((text) => [text, '一句。']));
  const entries = names.map((name) => ({
    name,
    kind: 'product',
    ...(shape === 'none' ? {} : { wrong }),
  }));
  return stringify({ language: 'zh-CN', entries }, { ...style, lineWidth: 0 });
}

test('whatever the pack and the rendering, it is added and all else stays', () => {
  const additions = fc.tuple(
    TEXT,
    fc.constantFrom('always' as const, 'evidence' as const),
    fc.boolean(),
  );
  fc.assert(
    fc.property(PACKS, additions, (pack, [text, when, isNew]) => {
      const before = toPackText(pack);
      const read = readPack(before, 'a.yaml');
      fc.pre(read.problems.length === 0 && text.trim() !== '');
      const name = isNew ? 'Zzzzzzzzz' : (pack[0][0] ?? '');
      const entry = name.toLowerCase();
      fc.pre(!read.pack?.entries[0]?.renderings.some((one) => one.text === text));
      const head = { name, kind: 'product' as const, id: undefined, original: [] };
      const after = add(before, { entry, head, text, when });
      assert.ok(after !== undefined);
      const now = readPack(after, 'a.yaml');
      assert.deepEqual(now.problems, []);
      const tell = (packs: typeof now) =>
        packs.pack?.entries.flatMap(({ id, renderings }) =>
          renderings.map((one) => `${id} ${one.text} ${one.when} ${one.flag}`),
        ) ?? [];
      const expected = [...tell(read), `${entry} ${text} ${when} `];
      assert.deepEqual(tell(now).sort(), expected.sort());
      const kept = before.split('\n').filter((line) => !/wrong|\[\]|\{\}/u.test(line));
      if (when === 'always')
        for (const line of kept) assert.ok(after.split('\n').includes(line), line);
    }),
    { numRuns: 500 },
  );
});

describe('a configuration comes to name one more glossary', () => {
  const rows = [
    ['', 'glossaries: [glossary/names.yaml]\n'],
    ['# Ours.', '# Ours.\nglossaries: [glossary/names.yaml]\n'],
    ['exclude: [a] # b\n', 'exclude: [a] # b\nglossaries: [glossary/names.yaml]\n'],
    ['glossaries:\n', 'glossaries: [glossary/names.yaml]\n'],
    ['glossaries: [a.yaml] # b\n', 'glossaries: [a.yaml, glossary/names.yaml] # b\n'],
    ['glossaries: []\n', 'glossaries: [glossary/names.yaml]\n'],
    [
      'glossaries:\n  - a.yaml # b\nexclude: [c]\n',
      'glossaries:\n  - a.yaml # b\n  - glossary/names.yaml\nexclude: [c]\n',
    ],
  ] as const;
  for (const [before, after] of rows) {
    test(JSON.stringify(before), () => {
      const edits = addGlossary(before, 'glossary/names.yaml');
      assert.equal(edits && applyEdits(before, edits), after);
    });
  }

  test('not where there is no place for it', () => {
    for (const text of ['- a\n', 'glossaries: a.yaml\n', '{ exclude: [a] }\n']) {
      assert.equal(addGlossary(text, 'b.yaml'), undefined, text);
    }
  });
});
