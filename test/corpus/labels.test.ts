import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { describe, test } from 'node:test';
import { readNames } from '../../scripts/eval/article.ts';
import { collectLabels } from '../../scripts/eval/importLabels.ts';
import { toJsonLines } from '../../scripts/eval/jsonLines.ts';
import { readLabels } from '../../scripts/eval/label.ts';
import { readSet } from '../../scripts/eval/set.ts';
import { inProject, SHARED } from '../../scripts/eval/shared.ts';
import { readVerdicts } from '../../scripts/eval/verdict.ts';

const ARTICLE = { name: 'a.md', text: '# 标题\n\n我们用铁锈写，铁锈很好。\n' };

const WRITTEN = {
  file: 'a.md',
  line: 3,
  col: 3,
  text: '铁锈',
  canonical: 'Rust',
  kind: 'name',
  category: 'language',
  sure: true,
  also: [],
};

const collect = (...labels: readonly object[]) =>
  collectLabels([ARTICLE], [{ file: 'reader.jsonl', text: toJsonLines(labels) }]);

describe('labels as readers write them', () => {
  test('are kept in order of position and without text', () => {
    const kept = collect({ ...WRITTEN, col: 7 }, WRITTEN);
    assert.deepEqual(
      kept.map(({ col, length }) => [col, length]),
      [
        [3, 2],
        [7, 2],
      ],
    );
    assert.ok(!toJsonLines(kept).includes('铁锈'));
    assert.deepEqual(readLabels(toJsonLines(kept), 'kept.jsonl'), kept);
  });

  const refused: readonly (readonly [string, object, string])[] = [
    ['not at their place', { col: 4 }, 'text "铁锈", expected what stands at 3:4, `锈写`'],
    ['beyond the line', { line: 2 }, 'text "铁锈", expected what stands at 2:3, a shorter line'],
    ['on another article', { file: 'b.md' }, 'file "b.md", expected an article of the set'],
    ['of no kind', { kind: 'product' }, 'kind "product", expected name or term'],
    ['neither sure nor not', { sure: 'yes' }, 'sure "yes", expected true or false'],
    ['without a canonical form', { canonical: '' }, 'canonical "", expected a text'],
    ['without other forms', { also: 'Rust' }, 'also "Rust", expected a list of texts'],
    ['in a column that is none', { col: -1 }, 'col -1, expected a whole number from 0'],
  ];
  for (const [how, change, message] of refused) {
    test(`are refused ${how}`, () => {
      assert.throws(() => collect(WRITTEN, { ...WRITTEN, ...change }), {
        message: `reader.jsonl:2: Unexpected ${message}`,
      });
    });
  }

  test('are refused on what another label touches', () => {
    const message = 'a.md:3:4: Unexpected second label, expected one for each place';
    assert.throws(() => collect(WRITTEN, { ...WRITTEN, col: 4, text: '锈' }), { message });
  });
});

describe('what the project keeps of articles', async () => {
  const listKept = async (folder: string) =>
    (await readdir(inProject(folder))).filter((file) => file.endsWith('.jsonl'));
  const labels = await listKept('labels');

  for (const file of labels) {
    const name = basename(file, '.jsonl');

    test(`labels/${file} has places in the articles of its draw, and no text`, async () => {
      const text = await readFile(inProject(`labels/${file}`), 'utf8');
      const kept = readLabels(text, file);
      assert.ok(kept.length > 0);
      assert.equal(toJsonLines(kept), text, 'fields that labels do not have');
      const drawn = await readNames(inProject(`drawn/${name}.txt`));
      assert.deepEqual(
        kept.filter((label) => !drawn.includes(label.file)),
        [],
      );
    });

    const noArticles = existsSync(SHARED) ? false : `there is no folder ${SHARED}`;
    test(`labels/${file} fits its articles`, { skip: noArticles }, async () => {
      const { articles } = await readSet(name);
      assert.ok(articles.some((article) => article.labels.length > 0));
    });
  }

  for (const file of await listKept('verdicts')) {
    test(`verdicts/${file} is on a set that has labels, and holds no text`, async () => {
      const text = await readFile(inProject(`verdicts/${file}`), 'utf8');
      assert.equal(toJsonLines(readVerdicts(text, file)), text);
      assert.ok(labels.includes(file));
    });
  }
});
