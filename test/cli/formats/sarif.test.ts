import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { Ajv } from 'ajv';
import { createFolder, zhengming } from '../zhengming.ts';
import { checkSample, FILES, OWN, replaceIn } from './samples.ts';

/** The schema of the standard, as the package holds it that checks SARIF for others. */
const { $schema, id, ...schema } = createRequire(import.meta.url)(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);
// It is of an older draft, of which it uses nothing that the newer ones do not have too.
const validate = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false }).compile(
  schema,
);

function assertValid(log: unknown): void {
  assert.ok(validate(log), JSON.stringify(validate.errors?.slice(0, 5), null, 1));
}

describe('--format sarif', () => {
  test('the schema of the tests refuses what is wrong', () => {
    assert.ok(!validate({ version: '2.1.0', runs: [{ tool: { driver: {} } }] }));
  });

  test('is valid by the schema of the standard', async (t) => {
    const { ended, findings } = await checkSample(t, 'sarif');
    const log = JSON.parse(ended.stdout);
    assertValid(log);
    const [run] = log.runs;
    assert.equal(run.results.length, findings.length);
    assert.ok(findings.length >= 6);
    assert.equal(run.columnKind, 'utf16CodeUnits');
    for (const { ruleId, ruleIndex } of run.results) {
      assert.equal(run.tool.driver.rules[ruleIndex].id, ruleId);
    }
    assert.deepEqual([...new Set(run.results.map((one: { level: string }) => one.level))].sort(), [
      'error',
      'note',
      'warning',
    ]);
  });

  test('says where, by URIs that lead to the files', async (t) => {
    const { ended, findings } = await checkSample(t, 'sarif');
    const places = JSON.parse(ended.stdout).runs[0].results.map(
      ({ locations: [{ physicalLocation }] }: Result) => {
        const { artifactLocation, region } = physicalLocation;
        const { pathname } = new URL(artifactLocation.uri, 'file:///');
        return [decodeURIComponent(pathname).slice(1), region.startLine, region.startColumn];
      },
    );
    assert.deepEqual(
      places,
      findings.map(({ file, line, column }) => [file, line, column]),
    );
  });

  test('fixes do what they say', async (t) => {
    const { ended } = await checkSample(t, 'sarif');
    const [result] = JSON.parse(ended.stdout).runs[0].results.filter(
      ({ locations: [{ physicalLocation }] }: Result) =>
        physicalLocation.artifactLocation.uri === 'plain.md',
    );
    const [{ deletedRegion: at, insertedContent }] =
      result.fixes[0].artifactChanges[0].replacements;
    const range = [
      [at.startLine, at.startColumn],
      [at.endLine, at.endColumn],
    ] as const;
    assert.equal(
      replaceIn(FILES['plain.md'], range, insertedContent.text),
      '# 标题\n\n我们用 Open Policy Agent，Rust 与铁锈。\n',
    );
  });

  test('fingerprints stay when lines move, and tell equal findings apart', async (t) => {
    const prints = async (text: string) => {
      const folder = await createFolder(t, {
        'glossary.yaml': FILES['glossary.yaml'],
        'a.md': text,
      });
      const { stdout } = await zhengming(folder, 'check', '.', ...OWN, '--format', 'sarif');
      return JSON.parse(stdout).runs[0].results.map(
        (one: Result) => one.partialFingerprints['surroundings/v1'],
      );
    };
    const text = '用开放政策代理。\n\n用开放政策代理。\n\n我用开放政策代理。\n';
    const before = await prints(text);
    assert.equal(new Set(before).size, 3);
    assert.deepEqual(await prints(`# 新的标题\n\n${text}`), before);
  });

  test('is whole where nothing is found, and says what could not be read', async (t) => {
    const folder = await createFolder(t, { 'a.md': '对的。\n' });
    const clean = JSON.parse(
      (await zhengming(folder, 'check', 'a.md', '--format', 'sarif')).stdout,
    );
    assertValid(clean);
    assert.deepEqual(clean.runs[0].results, []);
    assert.equal(clean.runs[0].invocations[0].executionSuccessful, true);
    const { stdout, exitCode } = await zhengming(folder, 'check', 'no.md', '--format', 'sarif');
    const log = JSON.parse(stdout);
    assertValid(log);
    const [{ executionSuccessful, toolExecutionNotifications }] = log.runs[0].invocations;
    assert.equal(executionSuccessful, false);
    assert.match(toolExecutionNotifications[0].message.text, /no\.md: Unexpected path/u);
    assert.equal(exitCode, 2);
  });
});

interface Result {
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string };
        readonly region: { readonly startLine: number; readonly startColumn: number };
      };
    },
  ];
}
