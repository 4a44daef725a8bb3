import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Range } from '@zhengming/core';
import { type Article, readArticle, readNames } from './article.ts';
import { type Label, readLabels, readWrittenLabels } from './label.ts';
import { toRange } from './place.ts';
import { inProject, shared } from './shared.ts';
import { readVerdicts, type Verdict } from './verdict.ts';

/** A label at its place in the text. */
export interface PlacedLabel extends Label {
  /** UTF-16 offsets into the article. */
  readonly range: Range;
  /** What stands there. */
  readonly text: string;
  /**
   * Whether it comes from a verdict on a finding rather than from a reader of the article. It makes the
   * finding right, but says nothing of recall: readers looked for what to find, verdicts only at what was.
   */
  readonly isAdded: boolean;
}

/** An article that was read whole, with what is wrong in it. */
export interface LabelledArticle extends Article {
  readonly labels: readonly PlacedLabel[];
  readonly verdicts: readonly Verdict[];
}

/** Articles that were labelled together. */
export interface LabelSet {
  readonly name: string;
  readonly articles: readonly LabelledArticle[];
}

/** The set that rules and glossary are developed on. */
export const DEVELOPMENT_SET = 'gold';

/** Reads a label set with its articles. @throws where anything of it is missing or does not fit */
export async function readSet(name: string): Promise<LabelSet> {
  const isDevelopment = name === DEVELOPMENT_SET;
  const list = isDevelopment ? shared('eval/files.txt') : inProject(`drawn/${name}.txt`);
  const articles = await Promise.all((await readNames(list)).map(readArticle));
  const labels = isDevelopment ? await readGold(articles) : await readOwn(name);
  const verdicts = await readOwnVerdicts(name);
  return { name, articles: attach(articles, labels, verdicts) };
}

async function readGold(articles: readonly Article[]): Promise<readonly Label[]> {
  const texts = new Map(articles.map(({ name, text }) => [name, text]));
  const file = shared('eval/gold.jsonl');
  return readWrittenLabels(await readFile(file, 'utf8'), file, (name) => texts.get(name));
}

async function readOwn(name: string): Promise<readonly Label[]> {
  const file = inProject(`labels/${name}.jsonl`);
  return readLabels(await readFile(file, 'utf8'), file);
}

async function readOwnVerdicts(name: string): Promise<readonly Verdict[]> {
  const file = inProject(`verdicts/${name}.jsonl`);
  return existsSync(file) ? readVerdicts(await readFile(file, 'utf8'), file) : [];
}

/** Puts labels and verdicts to their articles. @throws where one has no article or no place in it */
export function attach(
  articles: readonly Article[],
  labels: readonly Label[],
  verdicts: readonly Verdict[],
): readonly LabelledArticle[] {
  const names = new Set(articles.map(({ name }) => name));
  for (const { file } of [...labels, ...verdicts]) {
    if (!names.has(file)) throw new Error(`Unexpected ${file}, expected an article of the set`);
  }
  return articles.map((article) => {
    const own = verdicts.filter(({ file }) => file === article.name);
    const read = labels.filter(({ file }) => file === article.name);
    return {
      ...article,
      labels: [
        ...read.map((label) => place(article, label, false)),
        ...own.flatMap(toLabel).map((label) => place(article, label, true)),
      ],
      verdicts: own,
    };
  });
}

/** What a verdict says as a label; nothing where the finding was wrong. */
function toLabel({ expected, judgement, ...rest }: Verdict): readonly Label[] {
  if (judgement === 'wrong') return [];
  return [{ ...rest, canonical: expected, also: [], sure: judgement === 'right' }];
}

function place(article: Article, label: Label, isAdded: boolean): PlacedLabel {
  const range = toRange(article.text, label);
  if (range === undefined) {
    const where = `${label.file}:${label.line}:${label.col}`;
    throw new Error(`Unexpected place ${where} of a label, expected one in the article`);
  }
  return { ...label, range, text: article.text.slice(range.start, range.end), isAdded };
}
