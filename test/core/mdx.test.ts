import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createLinter, fixAll } from '@zhengming/core';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { maskMdx } from '../../core/src/markdown/mdx/mask.ts';
import { BARRIER, startOf } from '../../core/src/markdown/prose.ts';
import { readProse } from '../../core/src/markdown/read.ts';
import { check } from '../support/check.ts';
import { TEST_GLOSSARY } from '../support/glossary.ts';

const context = { path: 'docs/intro.mdx' };
const linter = createLinter(TEST_GLOSSARY);

const WRONG = '⟦云本地计算基金会⟧{cloud-native-computing-foundation → 云原生计算基金会}';
const RIGHT_THERE = '云本地计算基金会';

function checkMdx(marked: string): void {
  check(marked, { context });
}

describe('prose in MDX is read', () => {
  const places: Readonly<Record<string, string>> = {
    'in paragraphs and headings': `# ${WRONG} {#anchor}\n\n它叫${WRONG}。\n`,
    'in elements, on lines of their own': `<Tabs>\n<TabItem value="a">\n\n它叫${WRONG}。\n\n</TabItem>\n</Tabs>\n`,
    'in elements without blank lines': `<Note>\n它叫${WRONG}。\n</Note>\n`,
    'in elements of HTML': `<div className="a">\n  它叫${WRONG}。\n</div>\n`,
    'in elements within a line': `它叫<b>${WRONG}</b>。\n`,
    'deep in elements, whose indentation means nothing': `<A>\n    <B>\n        它叫${WRONG}。\n    </B>\n</A>\n`,
    'behind an element on its line': `<A>\n    <B>${WRONG}</B>\n</A>\n`,
    'in lists in elements': `<A>\n\n- 一\n- ${WRONG}\n\n</A>\n`,
    'behind statements': `import A from './a.js';\nexport const b = {\n  c: [1, 2],\n};\n\n它叫${WRONG}。\n`,
    'behind an expression of several lines': `{\n  [1, 2].map((n) => (\n    <li key={n}>{\`\${n}\`}</li>\n  ))\n}\n\n${WRONG}\n`,
    'behind an apostrophe in an element': `{show && <p>it's</p>}\n\n${WRONG}\n`,
    'behind what looks like a mark': `\\{ \\< 1 < 2 \`{\` \`<A>\` ${WRONG}\n`,
    'behind an expression that never ends, in the next paragraph': `它 { 是\n\n${WRONG}\n`,
    'with the line ends of Windows': `import A from 'a';\r\n\r\n<A>\r\n${WRONG}\r\n</A>\r\n`,
  };
  for (const [name, marked] of Object.entries(places)) test(name, () => checkMdx(marked));
});

describe('what is no prose in MDX is not', () => {
  const places: Readonly<Record<string, string>> = {
    statements: `import a from '${RIGHT_THERE}';\nexport const b = '${RIGHT_THERE}';\n`,
    'statements of several lines': `export const a = {\n  name: '${RIGHT_THERE}',\n\n  b: 1,\n};\n`,
    attributes: `<A title="${RIGHT_THERE}" b={'${RIGHT_THERE}'} />\n`,
    'attributes of several lines': `<A\n  title="${RIGHT_THERE}"\n  c={{ d: '${RIGHT_THERE}' }}\n>\n</A>\n`,
    expressions: `文字 {'${RIGHT_THERE}'} 文字\n`,
    'expressions in expressions': `{a({ b: '}' }, '${RIGHT_THERE}', /* } */ \`\${{ c: '}' }}\`)}\n`,
    comments: `{/* ${RIGHT_THERE} */}\n`,
    'code in elements': `<A>\n\n    \`\`\`js\n    ${RIGHT_THERE}\n    \`\`\`\n\n</A>\n`,
    'code with marks': `\`\`\`js\nconst a = { b: '\n\`\`\`\n\n\`{${RIGHT_THERE}\`\n`,
    'front matter': `---\nauthors: ${RIGHT_THERE}\n---\n`,
  };
  for (const [name, text] of Object.entries(places)) test(name, () => checkMdx(text));
});

test('Markdown stays Markdown', () => {
  check(`import ${WRONG} from {a}\n`, { context: { path: 'a.md' } });
  check(`{'${WRONG}'}\n`, { context: { path: 'a.mdx', syntax: 'markdown' } });
  check(`{'${RIGHT_THERE}'}\n`, { context: { path: 'Untitled-1', syntax: 'mdx' } });
});

test('a comment in braces switches findings off', () => {
  checkMdx(
    `{/* zhengming-disable-next-line -- why */}\n${RIGHT_THERE}\n\n${WRONG}\n\n${RIGHT_THERE} {/* zhengming-disable-line */}\n`,
  );
});

test('fixes leave all that is no prose alone', () => {
  const text = `import A from 'Git Hub';\n\n<A b="Git Hub">\n我用 Git Hub {'Git Hub'} 写代码。\n</A>\n`;
  const fixed = fixAll(linter, text, { context });
  assert.equal(fixed.text, text.replace('我用 Git Hub', '我用 GitHub'));
  assert.equal(fixAll(linter, fixed.text, { context }).text, fixed.text);
});

const PARTS = [
  '文字',
  '云本地',
  '**粗**',
  '`代码 {`',
  '{甲}',
  "{'乙 }'}",
  `{\`丙\${"丁"}\`}`,
  '{/* 戊 */}',
  '<A>',
  '</A>',
  '<B c="己" />',
  '<B c={"庚"}>辛</B>',
  '[链接](a.md)',
  '\\{',
  ' ',
  '\n',
  '\n\n',
  '\n- ',
  '\n  ',
  '\n> ',
  '\n# ',
  '\n\n```js\n壬 { < `\n```\n\n',
  "\n\nimport a from '癸'\n\n",
  '\n\nexport const b = {\n  子: 1\n}\n\n',
] as const;

const source = fc
  .array(fc.constantFrom(...PARTS), { maxLength: 14 })
  .map((parts) => parts.join('').trimStart());

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/** Where the text of a tree stands; `undefined` where it is no MDX. */
function proseByParser(text: string): ReadonlySet<number> | undefined {
  const offsets = new Set<number>();
  const visit = (node: Nodes): void => {
    const { start, end } = node.position ?? {};
    if (node.type === 'text') {
      for (let at = start?.offset ?? 0; at < (end?.offset ?? 0); at++) offsets.add(at);
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  try {
    visit(parser.parse(text));
    return offsets;
  } catch {
    return undefined;
  }
}

const HAN = /\p{Script=Han}/u;

function ownProse(text: string): readonly number[] {
  return readProse(maskMdx(text)).runs.flatMap((run) =>
    [...run.text].flatMap((char, index) =>
      char !== BARRIER && HAN.test(char) ? [startOf(run, index)] : [],
    ),
  );
}

test('what is read is prose to the parser of MDX', () => {
  let valid = 0;
  let read = 0;
  let all = 0;
  fc.assert(
    fc.property(source, (text) => {
      const prose = proseByParser(text);
      if (!prose) return;
      valid++;
      const own = ownProse(text);
      assert.deepEqual(
        own.filter((offset) => !prose.has(offset)).map((offset) => text.slice(offset, offset + 3)),
        [],
        JSON.stringify(text),
      );
      read += own.length;
      all += [...prose].filter((offset) => HAN.test(text[offset] ?? '')).length;
    }),
    { numRuns: 4000 },
  );
  assert.ok(valid > 500, `${valid} documents are MDX`);
  assert.ok(read > all * 0.9, `${read} of ${all} letters are read`);
});

test('masks are as long as what they hide, and keep its lines', () => {
  fc.assert(
    fc.property(fc.oneof(source, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
      const masked = maskMdx(text);
      assert.equal(masked.length, text.length);
      assert.equal(masked.replace(/[^\n]/gu, ''), text.replace(/[^\n]/gu, ''));
    }),
    { numRuns: 2000 },
  );
});

test('pieces and edits find the same as the whole document', () => {
  fc.assert(
    fc.property(source, source, fc.nat(), (text, inserted, at) => {
      const live = linter.open(text, context);
      assert.deepEqual(live.lint().findings, linter.lintWhole(text, context).findings);
      const start = at % (text.length + 1);
      live.edit({ range: { start, end: Math.min(text.length, start + 5) }, text: inserted });
      const linted = live.lint();
      assert.equal(linted.text, live.text());
      assert.deepEqual(linted.findings, linter.lintWhole(live.text(), context).findings);
      assert.deepEqual(linter.lint(live.text(), context).findings, linted.findings);
    }),
    { numRuns: 500 },
  );
});

test('time grows with the length of what is never closed, and no faster', () => {
  const units = ['{', '{\n\n', '<A ', '<A b="', '`', '`a\n', "{'", '<A>{', 'export {\n\n', '<!--'];
  for (const unit of [...units, `{\`\${`]) {
    const started = performance.now();
    maskMdx(unit.repeat(300_000 / unit.length));
    assert.ok(performance.now() - started < 3000, JSON.stringify(unit));
  }
});

test('a fence may be longer than any pattern', () => {
  for (const mark of ['`', '~']) {
    const fence = mark.repeat(300_000);
    for (const path of ['a.md', 'a.mdx']) {
      const code = `${fence}\n${RIGHT_THERE}\n`;
      assert.equal(linter.lint(code, { path }).findings.length, 0);
      assert.equal(linter.lint(`${code}${fence}\n\n${RIGHT_THERE}\n`, { path }).findings.length, 1);
    }
  }
});
