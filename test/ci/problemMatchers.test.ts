import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { createFolder, GLOSSARY, zhengming } from '../cli/zhengming.ts';
import { REPOSITORY } from '../support/markdownFiles.ts';
import { readExamples } from './page.ts';

interface Pattern {
  readonly regexp: string;
  readonly file: number;
  readonly line: number;
  readonly column: number;
  readonly severity?: number;
  readonly message: number;
  readonly code: number;
}

interface Matcher {
  readonly severity?: string;
  readonly pattern: Pattern;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(REPOSITORY, path), 'utf8'));
}

const [vscode] = Object(readJson('package.json')).contributes.problemMatchers;

const MATCHERS: Readonly<Record<string, readonly Matcher[]>> = {
  GitHub: Object(readJson('.github/problem-matcher.json')).problemMatcher.map(
    ({ severity, pattern }: { severity?: string; pattern: readonly Pattern[] }) => ({
      severity,
      pattern: pattern[0],
    }),
  ),
  'VS Code': [vscode],
};

/** What a matcher makes of lines, as GitHub and VS Code do. */
function match(lines: readonly string[], matchers: readonly Matcher[]): readonly unknown[] {
  return lines.flatMap((line) =>
    matchers.flatMap(({ severity, pattern }) => {
      const found = new RegExp(pattern.regexp).exec(line);
      if (!found) return [];
      const own = pattern.severity === undefined ? undefined : found[pattern.severity];
      return [
        {
          file: found[pattern.file],
          line: Number(found[pattern.line]),
          column: Number(found[pattern.column]),
          severity: own ?? severity,
          message: found[pattern.message],
          code: found[pattern.code],
        },
      ];
    }),
  );
}

describe('a problem matcher reads what the command prints', () => {
  for (const [name, matchers] of Object.entries(MATCHERS)) {
    test(`for ${name}`, async (t) => {
      const folder = await createFolder(t, {
        'glossary.yaml': GLOSSARY,
        'a b:1:2.md': '# Rust\n\n开放政策代理和铁锈。\n',
        'docs/zhengming.yaml': 'severity: { certain: error }\n',
        'docs/c.md': '开放政策代理\n',
      });
      const own = ['--no-builtin', '--glossary', 'glossary.yaml', '.'];
      const text = await zhengming(folder, 'check', ...own);
      const json = await zhengming(folder, 'check', '--format', 'json', ...own);
      const notice = name === 'GitHub' ? 'notice' : 'info';
      const expected = JSON.parse(json.stdout).map((one: Record<string, string>) => ({
        file: one.file,
        line: one.line,
        column: one.column,
        severity: one.severity === 'information' ? notice : one.severity,
        message: one.message,
        code: `${one.rule}/${one.entry}`,
      }));
      assert.deepEqual(match(text.stdout.split('\n'), matchers), expected);
      const severities = expected.map(({ severity }: { severity: string }) => severity);
      assert.deepEqual(severities, ['warning', notice, 'error']);
    });
  }

  test('and the task on the page names the one of the extension', () => {
    const { tasks } = JSON.parse(readExamples('VS Code tasks', 'json')[0] ?? '');
    assert.equal(tasks[0].problemMatcher, `$${vscode.name}`);
  });
});
