import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createFolder, GLOSSARY, places, zhengming } from './zhengming.ts';

const WRONG = '开放政策代理\n';

/** Checks with the configuration files of `folder` alone. */
async function check(folder: string, ...args: readonly string[]) {
  const ended = await zhengming(folder, 'check', '--format', 'json', ...args);
  const findings = JSON.parse(ended.stdout);
  return { ...ended, findings, places: places(findings) };
}

describe('zhengming.yaml', () => {
  test('names glossaries, and leaves the built-in one out', async (t) => {
    const folder = await createFolder(t, {
      'zhengming.yaml': 'builtin: false\nglossaries: [data/glossary.yaml]\n',
      'data/glossary.yaml': GLOSSARY,
      'docs/a.md': `库伯内特斯和${WRONG}`,
    });
    const { places, exitCode } = await check(folder, 'docs');
    assert.deepEqual(places, ['docs/a.md:1:7 开放政策代理']);
    assert.equal(exitCode, 1);
  });

  test('the nearer goes before the farther', async (t) => {
    const folder = await createFolder(t, {
      'zhengming.yaml': 'builtin: false\nglossaries: [glossary.yaml]\nminConfidence: certain\n',
      'glossary.yaml': GLOSSARY,
      'a.md': '铁锈和 Rust。\n',
      'near/zhengming.yaml': 'minConfidence: likely\nentries: { rust: error }\n',
      'near/a.md': '铁锈和 Rust。\n',
    });
    const { findings } = await check(folder, '.');
    const found = findings.map(({ file, severity }: { file: string; severity: string }) => [
      file,
      severity,
    ]);
    assert.deepEqual(found, [['near/a.md', 'error']]);
  });

  test('an option goes before it', async (t) => {
    const folder = await createFolder(t, {
      'zhengming.yaml': 'builtin: false\nglossaries: [glossary.yaml]\nminConfidence: certain\n',
      'glossary.yaml': GLOSSARY,
      'a.md': '铁锈和 Rust。\n',
    });
    assert.deepEqual((await check(folder, '.')).places, []);
    const likely = await check(folder, '--min-confidence', 'likely', '.');
    assert.deepEqual(likely.places, ['a.md:1:1 铁锈']);
  });

  test('switches rules and entries off', async (t) => {
    const folder = await createFolder(t, {
      'zhengming.yaml': 'builtin: false\nglossaries: [glossary.yaml]\n',
      'glossary.yaml': GLOSSARY,
      'entry/zhengming.yaml': 'entries: { open-policy-agent: "off" }\n',
      'entry/a.md': `${WRONG}\nRust 与铁锈\n`,
      'rule/zhengming.yaml': 'rules: { wrong-name: "off" }\n',
      'rule/a.md': WRONG,
    });
    assert.deepEqual((await check(folder, '.')).places, ['entry/a.md:3:7 铁锈']);
  });

  test('excludes files, and says so of one that is named', async (t) => {
    const folder = await createFolder(t, {
      'zhengming.yaml':
        'builtin: false\nglossaries: [glossary.yaml]\nexclude: ["drafts/**", "**/old.md"]\n',
      'glossary.yaml': GLOSSARY,
      'a.md': WRONG,
      'drafts/a.md': WRONG,
      'deep/old.md': WRONG,
      'node_modules/a.md': WRONG,
    });
    const all = await check(folder, '.');
    assert.deepEqual(all.places, ['a.md:1:1 开放政策代理']);
    assert.equal(all.stderr, '');
    const named = await check(folder, 'drafts/a.md');
    assert.deepEqual(named.places, []);
    assert.equal(named.stderr, 'zhengming: drafts/a.md: left out by `exclude`\n');
    assert.equal(named.exitCode, 0);
  });

  test('is told of by place where it is wrong, once, and the rest of it holds', async (t) => {
    const folder = await createFolder(t, {
      'zhengming.yaml': 'builtin: false\nminConfidence: sure\nglossaries: [glossary.yaml]\n',
      'glossary.yaml': GLOSSARY,
      'a.md': WRONG,
      'b/a.md': WRONG,
    });
    const { places, stderr, exitCode } = await check(folder, '.');
    assert.match(
      stderr,
      /^zhengming\.yaml:2:16 {2}error {2}Unexpected `sure`, expected one of certain, likely, possible\n$/u,
    );
    assert.equal(places.length, 2);
    assert.equal(exitCode, 2);
  });
});

describe('--config', () => {
  test('stands in the place of every zhengming.yaml', async (t) => {
    const folder = await createFolder(t, {
      'zhengming.yaml': 'exclude: ["**"]\n',
      'ci/strict.yaml':
        'builtin: false\nglossaries: [glossary.yaml]\nseverity: { certain: error }\n',
      'ci/glossary.yaml': GLOSSARY,
      'a.md': WRONG,
    });
    const { findings } = await check(folder, '--config', 'ci/strict.yaml', '.');
    assert.equal(findings.length, 1);
    assert.equal(findings[0].severity, 'error');
  });
});
