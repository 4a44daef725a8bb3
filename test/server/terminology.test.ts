import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  DISMISS_REQUEST,
  type DismissalPlan,
  type DismissParams,
  FIX_REQUEST,
  type FixParams,
  type FixPlan,
  TERM_FILES_REQUEST,
  TERM_USES_REQUEST,
  TERMS_REQUEST,
  type Term,
  type TermFile,
  type TermsState,
  type TermUse,
} from '../../server/src/protocol.ts';
import { LspClient } from '../support/lspClient.ts';
import { NAMES_WORKSPACE } from '../support/namesGlossary.ts';
import { createTemporaryFolder, type TemporaryFolder } from '../support/temporaryFolder.ts';

const FILES = {
  ...NAMES_WORKSPACE,
  'a.md': '我们用开放政策代理。\n\n再用开放策略代理。\n',
  'b/c.md': '用 Rust 写，铁锈很快。开放政策代理也快。\n',
  'right.md': '我们用 OPA。\n',
};

async function start(folder: TemporaryFolder): Promise<LspClient> {
  const client = await LspClient.start({ folders: [folder.uri] });
  await client.connection.sendRequest(TERMS_REQUEST, {});
  await client.until(() => client.termStates.find(({ state }) => state === 'settled'));
  return client;
}

/** What the server told last, where it has settled on what `is` accepts: on its way it passes through other counts. */
function lastSettled(
  { termStates }: LspClient,
  is: (state: TermsState) => boolean,
): TermsState | undefined {
  const last = termStates.at(-1);
  return last?.state === 'settled' && is(last) ? last : undefined;
}

function summarize(terms: readonly Term[]): readonly string[] {
  return terms.map(
    ({ name, renderings, count, files }) =>
      `${renderings.join('、')} → ${name}: ${count} in ${files}`,
  );
}

describe('the tree of wrong names', () => {
  test('has the names by how often they are wrong, their files, and where they stand', async () => {
    await using folder = await createTemporaryFolder(FILES);
    await using client = await start(folder);
    const { connection } = client;
    const terms = await connection.sendRequest<Term[]>(TERMS_REQUEST, {});
    assert.deepEqual(summarize(terms), [
      '开放政策代理、开放策略代理 → Open Policy Agent: 3 in 2',
      '铁锈 → Rust: 1 in 1',
    ]);
    const entry = 'open-policy-agent';
    const files = await connection.sendRequest<TermFile[]>(TERM_FILES_REQUEST, { entry });
    assert.deepEqual(files, [
      { uri: folder.uriOf('a.md'), count: 2 },
      { uri: folder.uriOf('b/c.md'), count: 1 },
    ]);
    const [first] = await connection.sendRequest<TermUse[]>(TERM_USES_REQUEST, {
      entry,
      uri: folder.uriOf('a.md'),
    });
    assert.ok(first);
    const { before, text, after, expected } = first;
    assert.deepEqual(
      [before, text, after, expected],
      ['我们用', '开放政策代理', '。', 'Open Policy Agent'],
    );
  });

  test('is filtered by name, rendering, path and confidence', async () => {
    await using folder = await createTemporaryFolder(FILES);
    await using client = await start(folder);
    const count = async (params: object): Promise<number> => {
      const terms = await client.connection.sendRequest<Term[]>(TERMS_REQUEST, params);
      return terms.reduce((sum, term) => sum + term.count, 0);
    };
    assert.equal(await count({ filter: 'open policy' }), 3);
    assert.equal(await count({ filter: '策略' }), 1);
    assert.equal(await count({ filter: 'b/c' }), 2);
    assert.equal(await count({ filter: 'nothing of the kind' }), 0);
    assert.equal(await count({ confidence: 'certain' }), 3);
  });

  test('follows an open document', async () => {
    await using folder = await createTemporaryFolder(FILES);
    await using client = await start(folder);
    await client.open(folder.uriOf('a.md'), '没有。\n');
    await client.until(() => client.termStates.find(({ counts }) => counts.certain === 1));
  });
});

/** The text of a file with planned edits made. */
async function applied(folder: TemporaryFolder, name: string, plan: FixPlan): Promise<string> {
  const text = await readFile(`${folder.path}/${name}`, 'utf8');
  const edits = plan.edits.filter(({ uri }) => uri === folder.uriOf(name));
  return TextDocument.applyEdits(TextDocument.create('', 'markdown', 0, text), [...edits]);
}

function plan({ connection }: LspClient, params: FixParams): Promise<FixPlan> {
  return connection.sendRequest<FixPlan>(FIX_REQUEST, params);
}

describe('fixing the whole workspace', () => {
  test('puts right what is certain, of all names or one, everywhere or below a folder', async () => {
    await using folder = await createTemporaryFolder(FILES);
    await using client = await start(folder);
    const all = await plan(client, { minConfidence: 'certain' });
    assert.equal(
      await applied(folder, 'a.md', all),
      '我们用 Open Policy Agent。\n\n再用 Open Policy Agent。\n',
    );
    assert.equal(
      await applied(folder, 'b/c.md', all),
      '用 Rust 写，铁锈很快。Open Policy Agent 也快。\n',
    );
    assert.equal(all.left, 0);
    const likely = await plan(client, { minConfidence: 'likely', entry: 'rust' });
    assert.equal(
      await applied(folder, 'b/c.md', likely),
      '用 Rust 写，Rust 很快。开放政策代理也快。\n',
    );
    assert.deepEqual([...new Set(likely.edits.map(({ name }) => name))], ['Rust']);
    const below = await plan(client, { minConfidence: 'certain', uri: folder.uriOf('b') });
    assert.deepEqual([...new Set(below.edits.map(({ uri }) => uri))], [folder.uriOf('b/c.md')]);
  });

  test('edits open documents as they stand, and says of which version', async () => {
    await using folder = await createTemporaryFolder(FILES);
    await using client = await start(folder);
    const uri = folder.uriOf('a.md');
    await client.open(uri, '\n开放政策代理。\n', 'markdown', 4);
    const { edits } = await plan(client, { minConfidence: 'certain', uri });
    assert.deepEqual(
      edits.map(({ version, range }) => [version, range.start.line]),
      [[4, 1]],
    );
  });
});

async function dismissed(
  folder: TemporaryFolder,
  client: LspClient,
  params: DismissParams,
): Promise<string> {
  const { uri, isNew, range, newText } = await client.connection.sendRequest<DismissalPlan>(
    DISMISS_REQUEST,
    params,
  );
  const text = isNew ? '' : await readFile(new URL(uri), 'utf8');
  const document = TextDocument.create(uri, '', 0, text);
  const changed = TextDocument.applyEdits(document, [{ range, newText }]);
  await folder.write(uri.slice(folder.uri.length + 1), changed);
  await client.fileChanged(uri);
  return changed;
}

describe('dismissing', () => {
  test('an occurrence writes a comment at the end of its line', async () => {
    await using folder = await createTemporaryFolder(FILES);
    await using client = await start(folder);
    const uri = folder.uriOf('a.md');
    const [use] = await client.connection.sendRequest<TermUse[]>(TERM_USES_REQUEST, { uri });
    assert.ok(use);
    const { entry, range } = use;
    const text = await dismissed(folder, client, {
      what: 'occurrence',
      where: 'comment',
      uri,
      entry,
      range,
    });
    assert.match(
      text,
      /^我们用开放政策代理。 <!-- zhengming-disable-line open-policy-agent -->\n/u,
    );
    await client.until(() => lastSettled(client, ({ counts }) => counts.certain === 2));
  });

  test('a file writes a comment behind its front matter', async () => {
    const text = '---\ntitle: 甲\n---\n\n我们用开放政策代理。\n';
    await using folder = await createTemporaryFolder({ ...FILES, 'matter.md': text });
    await using client = await start(folder);
    const uri = folder.uriOf('matter.md');
    assert.equal(
      await dismissed(folder, client, { what: 'file', where: 'comment', uri }),
      '---\ntitle: 甲\n---\n\n<!-- zhengming-disable -->\n\n我们用开放政策代理。\n',
    );
    await client.until(() => lastSettled(client, ({ counts }) => counts.certain === 3));
  });

  test('a name or a file is written to the configuration, whose comments stay', async () => {
    const configuration = `# Ours.\n${NAMES_WORKSPACE['zhengming.yaml']}`;
    await using folder = await createTemporaryFolder({ ...FILES, 'zhengming.yaml': configuration });
    await using client = await start(folder);
    const uri = folder.uriOf('b/c.md');
    const where = 'configuration';
    await dismissed(folder, client, { what: 'entry', where, uri, entry: 'rust' });
    await dismissed(folder, client, { what: 'file', where, uri: folder.uriOf('a.md') });
    assert.equal(
      await readFile(`${folder.path}/zhengming.yaml`, 'utf8'),
      `${configuration}entries:\n  rust: off\nexclude:\n  - a.md\n`,
    );
    await client.until(() =>
      lastSettled(client, ({ counts }) => counts.certain === 1 && counts.likely === 0),
    );
  });

  test('a rendering is written to the configuration, and others of the name stay', async () => {
    await using folder = await createTemporaryFolder(FILES);
    await using client = await start(folder);
    const uri = folder.uriOf('a.md');
    const written = await dismissed(folder, client, {
      what: 'rendering',
      where: 'configuration',
      uri,
      text: '开放策略代理',
    });
    assert.equal(written, `${NAMES_WORKSPACE['zhengming.yaml']}renderings:\n  开放策略代理: off\n`);
    await client.until(() => lastSettled(client, ({ counts }) => counts.certain === 2));
    const uses = await client.connection.sendRequest<TermUse[]>(TERM_USES_REQUEST, { uri });
    assert.deepEqual(
      uses.map(({ text }) => text),
      ['开放政策代理'],
    );
  });

  test('is refused where it cannot be written, with the reason', async () => {
    await using folder = await createTemporaryFolder({ ...FILES, 'zhengming.yaml': 'a: [\n' });
    await using client = await start(folder);
    const params = { what: 'file', where: 'configuration', uri: folder.uriOf('a.md') };
    await assert.rejects(
      client.connection.sendRequest(DISMISS_REQUEST, params),
      /Unexpected YAML in .*zhengming\.yaml, expected a map of settings/u,
    );
  });
});
