import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type Hover,
  MarkupContent,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol/node';
import { chooseLanguage } from '../../server/src/language/language.ts';
import { CACHE_FOLDER } from '../../server/src/protocol.ts';
import { LspClient } from '../support/lspClient.ts';
import { NAMES_WORKSPACE } from '../support/namesGlossary.ts';
import { createTemporaryFolder, type TemporaryFolder } from '../support/temporaryFolder.ts';

const ARTICLE = '我们用开放政策代理。\n用 Rust 写，铁锈很快。\n';

function textOf(hover: Hover | null): string {
  assert.ok(hover && MarkupContent.is(hover.contents));
  return hover.contents.value;
}

describe('a client whose locale is zh-cn', () => {
  test('is told in Chinese what is wrong, why, and what can be done', async () => {
    await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
    await using client = await LspClient.start({ folders: [folder.uri], locale: 'zh-cn' });
    const uri = folder.uriOf('article.md');
    await client.open(uri, ARTICLE);
    const [first, second] = await client.diagnostics(uri);
    assert.ok(first && second);
    assert.equal(first.message, '`开放政策代理` 应为 `Open Policy Agent`：术语表把它列为错误译法');
    assert.equal(second.message, '`铁锈` 应为 `Rust`：文中别处写作 `Rust`');
    assert.deepEqual(
      second.relatedInformation?.map(({ message }) => message),
      ['用 Rust 写，铁锈很快。'],
    );
    assert.match(first.codeDescription?.href ?? '', /\/docs\/rules\/zh-CN\/wrong-name\.md$/u);
    const [fix] = await client.codeActions(uri, first.range, { diagnostics: [first] });
    assert.equal(fix?.title, '将“开放政策代理”改为“Open Policy Agent”');
    const hover = textOf(await client.hover(uri, 1, 10));
    assert.match(hover, /^\*\*Rust\*\* · 语言 · `rust`\n/u);
    assert.match(hover, /此处很可能有误。/u);
    assert.match(
      hover,
      /\[术语表条目\]\(.*\) · \[规则 `mixed-name`\]\(.*\/rules\/zh-CN\/mixed-name\.md\)/u,
    );
  });

  test('is told in Chinese what is wrong with a configuration', async () => {
    const files = { ...NAMES_WORKSPACE, 'zhengming.yaml': 'builtin: maybe\nentrys: {}\n' };
    await using folder = await createTemporaryFolder(files);
    await using client = await LspClient.start({ folders: [folder.uri], locale: 'zh-cn' });
    const { diagnostics } = await client.untilPublished(
      folder.uriOf('zhengming.yaml'),
      (found) => found.length === 2,
    );
    const [key, value] = diagnostics.map(({ message }) => message).sort();
    assert.equal(
      value,
      '此处是键“entrys”，应为下列之一：language, otherLanguages, minConfidence, severity, rules, entries, renderings, packs, glossaries, builtin, exclude, overrides',
    );
    assert.equal(key, '此处是“maybe”，应为布尔值：true 或 false');
    const status = await client.until(() => client.statuses.at(-1));
    assert.ok(status.problems.every(({ message }) => message.startsWith('此处是')));
  });
});

test('findings that an earlier session kept are told in the language of this one', async () => {
  await using folder = await createTemporaryFolder({ ...NAMES_WORKSPACE, 'article.md': ARTICLE });
  await using cache = await createTemporaryFolder({});
  const english = await listedIn(folder, cache, 'en');
  const chinese = await listedIn(folder, cache, 'zh-cn');
  assert.match(english, /^Unexpected `开放政策代理`/u);
  assert.match(chinese, /^`开放政策代理` 应为/u);
});

/** The first message of a file that is not open. */
async function listedIn(
  folder: TemporaryFolder,
  cache: TemporaryFolder,
  locale: string,
): Promise<string> {
  await using client = await LspClient.start({
    folders: [folder.uri],
    locale,
    initializationOptions: { [CACHE_FOLDER]: cache.uri },
  });
  const { items } = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
    previousResultIds: [],
  });
  const report = items.find(({ uri }) => uri === folder.uriOf('article.md'));
  assert.ok(report?.kind === 'full');
  const message = report.items[0]?.message;
  assert.ok(typeof message === 'string');
  return message;
}

test('the language is that of the locale, and English where there is no nearer one', () => {
  const chosen = (locale: string | undefined): string => chooseLanguage(locale);
  assert.deepEqual(['zh-cn', 'zh-CN', 'zh', 'zh-Hans-SG', 'zh_CN.UTF-8', 'ZH-hans'].map(chosen), [
    ...Array.from({ length: 6 }, () => 'zh-CN'),
  ]);
  for (const locale of ['en', 'en-US', 'zh-tw', 'zh-Hant', 'ja', 'C', 'C.UTF-8', '', 'no such']) {
    assert.equal(chosen(locale), 'en', locale);
  }
  assert.equal(chosen(undefined), 'en');
});
