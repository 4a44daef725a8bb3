import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readConfiguration, readSettingsObject } from '@zhengming/server/configuration';

const FILE = '/home/zhengming.yaml';

/** Reads a file and gives its settings and its problems as one line each. */
function read(text: string): { settings: object; problems: readonly string[] } {
  const { layer, problems } = readConfiguration(text, FILE);
  for (const { origin } of problems) assert.equal(origin.file, FILE);
  return {
    settings: layer.settings,
    problems: problems.map(({ origin, message }) => `${origin.line}:${origin.column} ${message}`),
  };
}

describe('a configuration file', () => {
  test('sets all that it may set', () => {
    const { settings, problems } = read(`# A comment.
language: zh-cn
minConfidence: certain
severity: { certain: error, possible: information }
rules: { wrong-name: hint, wrong-term: off }
entries: { rust: off, go: warning }
glossaries: [a.yaml, ../b.yaml]
builtin: false
exclude:
  - drafts/**
`);
    assert.deepEqual(problems, []);
    const at = (line: number, column: number): object => ({ file: FILE, line, column });
    assert.deepEqual(settings, {
      language: 'zh-CN',
      minConfidence: 'certain',
      severity: { certain: 'error', possible: 'information' },
      rules: { 'wrong-name': 'hint', 'wrong-term': 'off' },
      entries: { rust: 'off', go: 'warning' },
      glossaries: [
        { text: 'a.yaml', origin: at(7, 14) },
        { text: '../b.yaml', origin: at(7, 22) },
      ],
      builtin: false,
      exclude: [{ text: 'drafts/**', origin: at(10, 5) }],
    });
  });

  for (const text of ['', '# Nothing.\n', '---\n']) {
    test(`may be empty: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(read(text), { settings: {}, problems: [] });
    });
  }

  const WRONG: Readonly<Record<string, readonly [problem: RegExp, settings: object]>> = {
    'builtin: maybe\n': [/^1:10 Unexpected `maybe`, expected true or false$/u, {}],
    'language: "*"\n': [/^1:11 Unexpected `\*`, expected a language tag such as zh-CN$/u, {}],
    'minConfidence:\n': [/^1:\d+ Unexpected an empty value, expected one of certain, likely/u, {}],
    'enable: false\n': [/^1:1 Unexpected key `enable`, expected one of language, /u, {}],
    'rules: [wrong-name]\n': [/^1:8 Unexpected a list, expected a map to one of off, error/u, {}],
    'rules: { no-rule: off }\n': [
      /^1:10 Unexpected key `no-rule`, expected one of /u,
      { rules: {} },
    ],
    'exclude: drafts\n': [/^1:10 Unexpected `drafts`, expected a list, each item a glob$/u, {}],
    '- builtin\n': [/^1:1 Unexpected a list, expected a map of settings$/u, {}],
    'entries:\n  rust: of\n  go: off\n': [
      /^2:9 Unexpected `of`, expected one of off, error, warning, information, hint$/u,
      { entries: { go: 'off' } },
    ],
  };

  for (const [text, [problem, settings]] of Object.entries(WRONG)) {
    test(`says what is wrong in ${JSON.stringify(text)}, and keeps the rest`, () => {
      const found = read(`${text}`);
      assert.match(found.problems.join('\n'), problem);
      assert.equal(found.problems.length, 1);
      assert.deepEqual(found.settings, settings);
    });
  }

  test('with a syntax error says where', () => {
    const { settings, problems } = read('builtin: false\nrules: { wrong-name: off\n');
    assert.match(problems[0] ?? '', /^3:1 Unexpected/u);
    assert.deepEqual(settings, { builtin: false, rules: { 'wrong-name': 'off' } });
  });

  test('never throws, whatever it holds', () => {
    for (const text of ['\0', '{', ']', '&a [*a]', '? ?', '%YAML 9', '\t-', '"\\uD800"', '!!x y']) {
      assert.ok(read(text).problems.length > 0, JSON.stringify(text));
    }
  });
});

test('settings without lines are read alike, with their origin', () => {
  const origin = { file: 'settings', line: 1, column: 1 };
  const data = {
    enable: false,
    language: 'ja',
    minConfidence: null,
    trace: { server: 'verbose' },
    builtin: 1,
  };
  const { layer, problems } = readSettingsObject(data, origin, '/home');
  assert.deepEqual(layer, {
    settings: { enable: false, language: 'ja', 'trace.server': 'verbose' },
    folder: '/home',
    mentions: [{ kind: 'language', text: 'ja', origin }],
    source: origin,
  });
  assert.deepEqual(problems, [
    { origin, message: 'Unexpected the number 1, expected true or false' },
  ]);
});
