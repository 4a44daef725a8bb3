import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { KINDS, RULES } from '@zhengming/core';
import { packSchema } from '@zhengming/glossary/schema';
import { collectCalls, collectTemplates } from '../support/messages.ts';

const ROOT = join(import.meta.dirname, '../..');

type Texts = Readonly<Record<string, string>>;

async function readTexts(file: string): Promise<Texts> {
  return JSON.parse(await readFile(join(ROOT, file), 'utf8'));
}

/** What is said that stands in tables. */
function textsOfTables(): readonly string[] {
  return [
    ...KINDS,
    ...RULES.flatMap(({ title, summary }) => [title, summary]),
    ...descriptionsIn(packSchema()),
  ];
}

function descriptionsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'description' in value && typeof value.description === 'string';
  const inner = Object.values(value).flatMap(descriptionsIn);
  return own ? [String(Object(value).description), ...inner] : inner;
}

/** The keys in the manifest in place of texts. */
async function keysOfManifest(): Promise<readonly string[]> {
  const manifest = await readFile(join(ROOT, 'package.json'), 'utf8');
  return [...manifest.matchAll(/"%([^%"]+)%"/gu)].map(([, key = '']) => key);
}

function placesIn(text: string): readonly string[] {
  return [...new Set(text.match(/\{\d\}/gu))].sort();
}

/** Han beside Latin letters, digits or code without a space: as no editor's own interface writes it. */
const CRAMPED = /\p{Script=Han}[A-Za-z0-9`]|[A-Za-z0-9`]\p{Script=Han}/u;

/** What a Chinese text holds for the computer, and what is put in for values, is not for readers. */
function withoutCode(text: string): string {
  return text.replace(/`[^`]*`/gu, '`').replace(/\$\([a-z-]+\)/gu, '');
}

function assertComplete(said: Iterable<string>, chinese: Texts): void {
  const english = new Set(said);
  const missing = [...english].filter((text) => !Object.hasOwn(chinese, text));
  assert.deepEqual(missing, [], 'without a Chinese text');
  const unused = Object.keys(chinese).filter((text) => !english.has(text));
  assert.deepEqual(unused, [], 'said nowhere');
}

function assertWellWritten(pairs: readonly (readonly [english: string, chinese: string])[]): void {
  assert.ok(pairs.length > 0);
  for (const [english, chinese] of pairs) {
    assert.deepEqual(placesIn(chinese), placesIn(english), chinese);
    assert.doesNotMatch(withoutCode(chinese), CRAMPED, chinese);
  }
}

describe('every text of the interface is there in English and Chinese', () => {
  test('what the server says', async () => {
    const chinese = await readTexts('server/src/language/zh-CN.json');
    const said = await collectTemplates('{core,glossary,server}/src/**/*.ts');
    assert.ok(said.has('Replace “{0}” with “{1}”'));
    assertComplete([...said, ...textsOfTables()], chinese);
    assertWellWritten(Object.entries(chinese));
  });

  test('what the client says', async () => {
    const chinese = await readTexts('l10n/bundle.l10n.zh-cn.json');
    assertComplete(await collectCalls('client/src/**/*.ts'), chinese);
    assertWellWritten(Object.entries(chinese));
  });

  test('what the manifest says', async () => {
    const english = await readTexts('package.nls.json');
    const chinese = await readTexts('package.nls.zh-cn.json');
    assertComplete(await keysOfManifest(), english);
    assertComplete(Object.keys(english), chinese);
    assertWellWritten(Object.entries(english).map(([key, text]) => [text, chinese[key] ?? '']));
  });
});

test('the manifest holds no text that cannot be translated', async () => {
  const { contributes, capabilities } = JSON.parse(
    await readFile(join(ROOT, 'package.json'), 'utf8'),
  );
  const plain = textsUnder({ contributes, capabilities }).filter((text) => !/^%.+%$/u.test(text));
  // The product's name is the same in every language.
  assert.deepEqual([...new Set(plain)], ['Zhengming']);
});

const SHOWN = [
  'title',
  'category',
  'name',
  'contextualTitle',
  'description',
  'markdownDescription',
];

/** The texts of a manifest that are shown to people; those of problem matchers are ids. */
function textsUnder(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    if (key === 'problemMatchers') return [];
    if (typeof child !== 'string') return textsUnder(child);
    return SHOWN.includes(key) ? [child] : [];
  });
}
