import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type CodeAction,
  type Diagnostic,
  DiagnosticTag,
  MarkupContent,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { removalOf, removalOfId } from '../../server/src/switches/removal.ts';
import { FULL, LspClient } from '../support/lspClient.ts';
import { NAMES_WORKSPACE } from '../support/namesGlossary.ts';
import { createTemporaryFolder } from '../support/temporaryFolder.ts';

const CAPABILITIES = {
  ...FULL,
  textDocument: {
    ...FULL.textDocument,
    diagnostic: {
      ...FULL.textDocument?.diagnostic,
      tagSupport: { valueSet: [DiagnosticTag.Unnecessary] },
    },
  },
};

async function withArticle(
  text: string,
  run: (client: LspClient, uri: string, diagnostics: readonly Diagnostic[]) => Promise<void>,
): Promise<void> {
  await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
  await using client = await LspClient.start({ folders: [folder.uri], capabilities: CAPABILITIES });
  const uri = folder.uriOf('article.md');
  await client.open(uri, text);
  await run(client, uri, await client.diagnostics(uri));
}

function apply(text: string, action: CodeAction | undefined): string {
  const [change] = action?.edit?.documentChanges ?? [];
  assert.ok(change && 'edits' in change);
  const edits = change.edits.filter((edit) => 'newText' in edit);
  return TextDocument.applyEdits(TextDocument.create('', '', 1, text), edits);
}

/** Each problem of a text with what its quick fixes make of it. */
async function problemsOf(text: string): Promise<string[]> {
  const problems: string[] = [];
  await withArticle(text, async (client, uri, diagnostics) => {
    for (const one of diagnostics) {
      const actions = await client.codeActions(uri, one.range, { diagnostics: [one] });
      const fixed = actions
        .filter(({ diagnostics: own }) => own?.length === 1)
        .map((action) => `${action.title} → ${JSON.stringify(apply(text, action))}`);
      problems.push([one.message, ...fixed].join('\n'));
    }
  });
  return problems;
}

describe('a switch that does nothing', () => {
  test('is reported, faded, and can be removed', async () => {
    const text = '很好。 <!-- zhengming-disable-line rust -- a quotation -->\n';
    await withArticle(text, async (_client, _uri, [diagnostic, ...others]) => {
      assert.deepEqual(others, []);
      assert.equal(diagnostic?.code, 'unused-switch');
      assert.deepEqual(diagnostic.tags, [DiagnosticTag.Unnecessary]);
    });
    assert.deepEqual(await problemsOf(text), [
      'Nothing is found that this comment would switch off\nRemove this comment → "很好。\\n"',
    ]);
  });

  test('is not reported for the language around it, in which nothing is looked for', async () => {
    const english =
      'This page was never translated and tells in plain English how a name fared. '.repeat(4);
    const text = `${english}开放政策代理 <!-- zhengming-disable-line open-policy-agent -->\n`;
    assert.deepEqual(await problemsOf(text), []);
  });

  test('is reported where it ends nothing', async () => {
    assert.deepEqual(await problemsOf('一。\n\n<!-- zhengming-enable -->\n\n二。\n'), [
      'Nothing is switched off that this comment would switch on again\nRemove this comment → "一。\\n\\n二。\\n"',
    ]);
  });

  test('is reported id by id', async () => {
    assert.deepEqual(
      await problemsOf('开放政策代理 <!-- zhengming-disable-line rust, open-policy-agent -->\n'),
      [
        'Nothing is found that `rust` in this comment would switch off\nRemove “rust” from this comment → "开放政策代理 <!-- zhengming-disable-line open-policy-agent -->\\n"',
      ],
    );
  });

  test('is not reported where it silences what is too weak to be shown', async () => {
    const text =
      '---\ntitle: rust\n---\n\n车上的铁锈。 <!-- zhengming-disable-line -->\n\n<!-- zhengming-disable derived-name -->\n';
    await withArticle(text, async (_client, _uri, diagnostics) => {
      assert.deepEqual(
        diagnostics.map(({ range }) => range.start.line).filter((line) => line > 4),
        [],
      );
    });
  });
});

describe('a misspelt switch', () => {
  test('is reported and corrected', async () => {
    assert.deepEqual(await problemsOf('很好。 <!-- zhengming-disabel-line rust -->\n'), [
      [
        'Unexpected `zhengming-disabel-line`, expected `zhengming-disable-line`',
        'Replace “zhengming-disabel-line” with “zhengming-disable-line” → "很好。 <!-- zhengming-disable-line rust -->\\n"',
        'Remove this comment → "很好。\\n"',
      ].join('\n'),
    ]);
  });

  test('is reported where it names what there is not', async () => {
    assert.deepEqual(await problemsOf('很好。 <!-- zhengming-disable-line rusty -->\n'), [
      [
        'Unexpected id `rusty`, expected `rust`',
        'Replace “rusty” with “rust” → "很好。 <!-- zhengming-disable-line rust -->\\n"',
        'Remove this comment → "很好。\\n"',
      ].join('\n'),
    ]);
  });
});

describe('hover', () => {
  const text = '用 Rust 写，铁锈很快。 <!-- zhengming-disable-line rust -- as he wrote it -->\n';
  const hoverAt = async (character: number): Promise<string> => {
    let told = '';
    await withArticle(text, async (client, uri, diagnostics) => {
      assert.deepEqual(diagnostics, []);
      const hover = await client.hover(uri, 0, character);
      if (hover && MarkupContent.is(hover.contents)) told = hover.contents.value;
    });
    return told;
  };

  test('on a switch says what it does, why, and what is not reported', async () => {
    assert.equal(
      await hoverAt(30),
      'Switches off `rust` on this line.\n\nReason: as he wrote it\n\nNot reported: “铁锈”',
    );
  });

  test('on what is switched off gives the reason', async () => {
    assert.match(await hoverAt(10), /^\*\*Rust\*\*[\s\S]*“铁锈” is not reported: as he wrote it$/u);
  });
});

describe('taking away', () => {
  const without = (text: string, part: string, remove: typeof removalOf): string => {
    const start = text.indexOf(part);
    const { range } = remove(text, { start, end: start + part.length });
    return text.slice(0, range.start) + text.slice(range.end);
  };
  test('a comment leaves no hole', () => {
    for (const [text, expected] of [
      ['一 <!-- c -->\n二\n', '一\n二\n'],
      ['<!-- c -->\n二\n', '二\n'],
      ['一\n\n<!-- c -->\n\n二\n', '一\n\n二\n'],
      ['一\n\n<!-- c -->\n二\n', '一\n\n二\n'],
      ['<!-- c -->\n\n二\n', '二\n'],
      ['一 <!-- c --> 二\n', '一 二\n'],
      ['一\r\n\r\n<!-- c -->\r\n\r\n二', '一\r\n\r\n二'],
      ['一\n<!-- c -->', '一\n'],
    ] as const) {
      assert.equal(without(text, '<!-- c -->', removalOf), expected);
    }
  });
  test('an id leaves the others', () => {
    for (const [text, id, expected] of [
      ['x a b c', 'a', 'x b c'],
      ['x a b c', 'c', 'x a b'],
      ['x a, b, c', 'a', 'x b, c'],
      ['x a, b, c', 'b', 'x a, c'],
      ['x a，b', 'b', 'x a'],
      ['x a、b', 'a', 'x b'],
    ] as const) {
      assert.equal(without(text, id, removalOfId), expected);
    }
  });
});
