import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  Command,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  ADD_RENDERING_COMMAND,
  DISMISS_COMMAND,
  DISMISS_REQUEST,
  DISMISS_WITH_REASON_COMMAND,
  type DismissalPlan,
  FIX_ALL_KIND,
  FIX_NAME_COMMAND,
  OPEN_RULE_COMMAND,
} from '../../server/src/protocol.ts';
import { FULL, LspClient } from '../support/lspClient.ts';
import { NAMES_WORKSPACE } from '../support/namesGlossary.ts';
import { createTemporaryFolder } from '../support/temporaryFolder.ts';

/** What VS Code can do. */
const CODE: ClientCapabilities = {
  ...FULL,
  textDocument: {
    ...FULL.textDocument,
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
  experimental: {
    commands: [
      ADD_RENDERING_COMMAND,
      DISMISS_COMMAND,
      DISMISS_WITH_REASON_COMMAND,
      FIX_NAME_COMMAND,
      OPEN_RULE_COMMAND,
    ],
  },
};

const CREATING: ClientCapabilities = {
  ...FULL,
  workspace: {
    ...FULL.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
};

/** What is offered on the first `word` of an article, in order. */
async function offered(
  client: LspClient,
  uri: string,
  text: string,
  word: string,
): Promise<readonly CodeAction[]> {
  const document = TextDocument.create(uri, 'markdown', 1, text);
  const position = document.positionAt(text.indexOf(word));
  const answer = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [] },
  });
  return (answer ?? []).filter((one): one is CodeAction => !Command.is(one));
}

async function withArticle(
  text: string,
  run: (client: LspClient, uri: string) => Promise<void>,
  capabilities = CODE,
  files: Readonly<Record<string, string>> = NAMES_WORKSPACE,
): Promise<void> {
  await using folder = await createTemporaryFolder(files);
  await using client = await LspClient.start({ folders: [folder.uri], capabilities });
  const uri = folder.uriOf('article.md');
  await client.open(uri, text);
  await run(client, uri);
}

/** What an action makes of the text of `uri`. */
function apply(text: string, action: CodeAction | undefined, uri: string): string {
  const change = action?.edit?.documentChanges?.find(
    (one) => 'edits' in one && one.textDocument.uri === uri,
  );
  assert.ok(change && 'edits' in change, `${action?.title} must change ${uri}`);
  const edits = change.edits.filter((edit) => 'newText' in edit);
  return TextDocument.applyEdits(TextDocument.create('', '', 1, text), edits);
}

const titled = (actions: readonly CodeAction[], title: string): CodeAction | undefined =>
  actions.find((one) => one.title === title);

describe('on a wrong name', () => {
  test('all that can be done is offered, what is done most first', () =>
    withArticle('规则交给开放政策代理，开放策略代理很快。\n', async (client, uri) => {
      const text = '规则交给开放政策代理，开放策略代理很快。\n';
      const actions = await offered(client, uri, text, '开放政策代理');
      assert.deepEqual(
        actions.map(({ title }) => title),
        [
          'Replace “开放政策代理” with “Open Policy Agent”',
          'Replace “开放政策代理” with “OPA”',
          'Replace all wrong renderings of “Open Policy Agent” in this file',
          'Replace all wrong renderings of “Open Policy Agent” in the workspace',
          'Fix all certain wrong names in this file',
          'Ignore “开放政策代理” on this line',
          'Ignore all renderings of “Open Policy Agent” in this file',
          'Ignore “开放政策代理” in the workspace',
          'Ignore all renderings of “Open Policy Agent” in the workspace',
          'Ignore for a reason…',
          'Why is “开放政策代理” wrong?',
        ],
      );
      assert.ok(actions.every(({ kind }) => kind === 'quickfix'));
    }));

  test('the edit for all of its name is worked out once it is chosen, for the version asked for', () => {
    const text = '用 Rust 写。铁锈很快。\n\n铁锈很小，开放政策代理也是。\n';
    return withArticle(text, async (client, uri) => {
      const actions = await offered(client, uri, text, '铁锈');
      const action = titled(actions, 'Replace all wrong renderings of “Rust” in this file');
      assert.ok(action && action.edit === undefined);
      const resolve = () => client.connection.sendRequest(CodeActionResolveRequest.type, action);
      assert.equal(
        apply(text, await resolve(), uri),
        '用 Rust 写。Rust 很快。\n\nRust 很小，开放政策代理也是。\n',
      );
      await client.change(uri, { text: `${text}又一行。\n` });
      assert.equal((await resolve()).edit, undefined);
    });
  });

  test('so is the edit of all that is certain in the file, with the result of the fix of a whole file', () => {
    const text = '规则交给开放政策代理，开放策略代理很快。\n';
    return withArticle(text, async (client, uri) => {
      const actions = await offered(client, uri, text, '开放政策代理');
      const action = titled(actions, 'Fix all certain wrong names in this file');
      assert.ok(action && action.edit === undefined);
      const resolve = () => client.connection.sendRequest(CodeActionResolveRequest.type, action);
      const whole = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
      const [source] = await client.codeActions(uri, whole, { only: [FIX_ALL_KIND] });
      assert.ok(source?.edit);
      assert.deepEqual((await resolve()).edit, source.edit);
      await client.change(uri, { text: `${text}又一行。\n` });
      assert.equal((await resolve()).edit, undefined);
    });
  });

  test('what is written into the configuration is left to clients that save it', () => {
    const text = '规则交给开放政策代理。\n';
    return withArticle(text, async (client, uri) => {
      const actions = await offered(client, uri, text, '开放政策代理');
      const never = titled(actions, 'Ignore “开放政策代理” in the workspace');
      assert.equal(never?.command?.command, DISMISS_COMMAND);
      const [params] = never.command.arguments ?? [];
      const plan = await client.connection.sendRequest<DismissalPlan>(DISMISS_REQUEST, params);
      assert.match(plan.newText, /^renderings:\n {2}开放政策代理: off$/mu);
    });
  });

  test('other clients get edits, of a new configuration file too', () => {
    const text = '我们用库伯内特斯。\n';
    return withArticle(
      text,
      async (client, uri) => {
        const actions = await offered(client, uri, text, '库伯内特斯');
        const configuration = uri.replace('article.md', 'zhengming.yaml');
        const ignore = titled(actions, 'Ignore all renderings of “Kubernetes” in the workspace');
        assert.equal(apply('', ignore, configuration), 'entries:\n  kubernetes: off\n');
        assert.deepEqual(ignore?.edit?.documentChanges?.[0], {
          kind: 'create',
          uri: configuration,
          options: { ignoreIfExists: true },
        });
        assert.ok(actions.every(({ command }) => command === undefined));
      },
      CREATING,
      {},
    );
  });
});

describe('keeping a name here', () => {
  /** The article with the name kept, which then is not reported any more while all else is. */
  const keep = async (text: string): Promise<string | undefined> => {
    let kept: string | undefined;
    await withArticle(text, async (client, uri) => {
      const before = (await client.diagnostics(uri)).length;
      const action = titled(
        await offered(client, uri, text, '开放政策代理'),
        'Ignore “开放政策代理” on this line',
      );
      if (!action) return;
      kept = apply(text, action, uri);
      await client.change(uri, { text: kept });
      assert.equal((await client.diagnostics(uri)).length, before - 1);
    });
    return kept;
  };
  const LINE = '<!-- zhengming-disable-line open-policy-agent -->';

  test('puts a comment at the end of the line', async () => {
    assert.equal(
      await keep('用开放政策代理。\n用开放策略代理。\n'),
      `用开放政策代理。 ${LINE}\n用开放策略代理。\n`,
    );
    assert.equal(await keep('- 用开放政策代理'), `- 用开放政策代理 ${LINE}`);
    assert.equal(await keep('用开放政策代理。\r\n二\r\n'), `用开放政策代理。 ${LINE}\r\n二\r\n`);
  });
  test('leaves a line break of Markdown at the end', async () => {
    assert.equal(await keep('用开放政策代理。  \n二\n'), `用开放政策代理。 ${LINE}  \n二\n`);
    assert.equal(await keep('用开放政策代理。\\\n二\n'), `用开放政策代理。 ${LINE}\\\n二\n`);
  });
  test('goes above a heading, whose end may be its anchor', async () => {
    assert.equal(
      await keep('一\n\n## 开放政策代理 {#opa}\n'),
      '一\n\n<!-- zhengming-disable-next-line open-policy-agent -->\n## 开放政策代理 {#opa}\n',
    );
  });
  test('works in a table', async () => {
    const kept = await keep('| 名 | 用 |\n| --- | --- |\n| 开放政策代理 | 检查 |\n');
    assert.match(kept ?? LINE, /zhengming-disable-line/u);
  });
  test('is not offered where no comment can stand', async () => {
    assert.equal(await keep('---\ntitle: 用开放政策代理\n---\n\n一\n'), undefined);
  });
});

test('a reason is written beside it, on one line and without what ends a comment', () =>
  withArticle('---\ntitle: 甲\n---\n\n用开放政策代理。\n', async (client, uri) => {
    const plan = async (params: object): Promise<string> => {
      const all = { uri, entry: 'open-policy-agent', text: '开放政策代理', ...params };
      return (await client.connection.sendRequest<DismissalPlan>(DISMISS_REQUEST, all)).newText;
    };
    assert.equal(
      await plan({ what: 'fileEntry', where: 'comment', reason: 'as\n he --> wrote ' }),
      '<!-- zhengming-disable open-policy-agent -- as he — wrote -->\n\n',
    );
    assert.match(
      await plan({ what: 'entry', where: 'configuration', reason: 'another agent' }),
      /^entries:\n {2}open-policy-agent: off # another agent$/mu,
    );
    assert.match(
      await plan({ what: 'rendering', where: 'configuration', reason: '书名' }),
      /^renderings:\n {2}开放政策代理: off # 书名$/mu,
    );
  }));

test('nothing but what was asked for is worked out when a file is saved', () =>
  withArticle('用开放政策代理。\n', async (client, uri) => {
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    for (const only of [
      'source.organizeImports',
      'source.fixAll.eslint',
      'source.addMissingImports',
    ]) {
      assert.deepEqual(await client.codeActions(uri, range, { only: [only] }), []);
    }
  }));
