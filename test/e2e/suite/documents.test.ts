import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { showing } from '../features.ts';
import { diagnosticsOf, edit, openNew, untilFlagged } from './editor.ts';

const CHINESE = '规则交给开放政策代理。\n';

const ENGLISH =
  'The rules are left to an agent that stands beside each of our services, and reads them from a store.\n';

/** With a wrong name in it, were it Chinese. */
const QUOTING =
  'The rules are left to what our first drafts called 开放政策代理, to be read by all.\n';

const MIXED = `${ENGLISH}\n${CHINESE}\n${ENGLISH}\n- 每次提交都由 GitHub 动作构建。\n`;

describe(showing('documents'), () => {
  it('of a mixed document only the blocks in Chinese are checked', async () => {
    const document = await openNew('mixed.md', `${MIXED}\n${QUOTING}`);
    const [first] = await untilFlagged(document, ['开放政策代理', 'GitHub 动作']);
    assert.equal(first?.range.start.line, 2);
  });

  it('a document whose front matter names another language is left alone', async () => {
    const document = await openNew('stated.md', `---\nlang: zh-CN\n---\n\n${MIXED}`);
    await untilFlagged(document, ['开放政策代理', 'GitHub 动作']);
    await edit(document, 'lang: zh-CN', 'lang: en');
    await untilFlagged(document, []);
    await edit(document, 'lang: en', 'lang: zh-CN');
    await untilFlagged(document, ['开放政策代理', 'GitHub 动作']);
  });

  it('a document in a folder of another language is left alone', async () => {
    const english = await openNew('content/en/docs/policy.md', MIXED);
    const chinese = await openNew('content/zh-cn/docs/policy.md', MIXED);
    await untilFlagged(chinese, ['开放政策代理', 'GitHub 动作']);
    // What is asked of the one that was opened later is answered later.
    assert.deepEqual(diagnosticsOf(english.uri), []);
  });

  it('in MDX prose inside of elements is checked; code, attributes and comments are not', async () => {
    const document = await openNew(
      'page.mdx',
      `export const title = '开放政策代理';\n\n<Note title="开放政策代理">\n  ${CHINESE}</Note>\n\n{/* 开放政策代理 */}\n`,
    );
    const [found] = await untilFlagged(document, ['开放政策代理']);
    assert.equal(document.languageId, 'mdx');
    assert.equal(found?.range.start.line, 3);
  });
});
