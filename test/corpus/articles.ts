import type { Finding } from '@zhengming/core';
import type { Label } from '../../scripts/eval/label.ts';
import { toPlace } from '../../scripts/eval/place.ts';
import { attach, type LabelledArticle } from '../../scripts/eval/set.ts';
import type { Judgement } from '../../scripts/eval/verdict.ts';

const MARK = /⟦([^⟧]*)⟧/gu;

/** An article without its ⟦marks⟧, and the range of each. */
function readMarks(marked: string) {
  const parts = [...marked.matchAll(MARK)];
  const ranges = parts.map((part, index) => {
    const start = part.index - 2 * index;
    return { start, end: start + (part[1]?.length ?? 0) };
  });
  return { text: marked.replace(MARK, '$1'), ranges };
}

/** What is said of a mark: by a label, or by a verdict on a finding. */
export interface Said {
  readonly canonical: string;
  readonly also?: readonly string[];
  readonly kind?: 'name' | 'term';
  readonly sure?: boolean;
  readonly judgement?: Judgement;
}

/** An article whose ⟦marks⟧ have labels and verdicts, one each in order. */
export function label(marked: string, said: readonly Said[], name = 'article.md'): LabelledArticle {
  const { text, ranges } = readMarks(marked);
  const placed = said.map(({ judgement, canonical, also = [], kind = 'name', sure = true }, at) => {
    const place = toPlace(text, ranges[at] ?? { start: 0, end: 0 });
    return { judgement, place: { ...place, file: name, canonical, also, kind, sure } };
  });
  const labels: Label[] = placed
    .filter(({ judgement }) => judgement === undefined)
    .map(({ place }) => place);
  const verdicts = placed.flatMap(({ judgement, place: { also, sure, canonical, ...place } }) =>
    judgement === undefined ? [] : [{ ...place, expected: canonical, judgement }],
  );
  const [article] = attach([{ name, text }], labels, verdicts);
  if (article === undefined) throw new Error('Unexpected lack of an article');
  return article;
}

/** A finding at the first place where `found` stands in a text. */
export function find(text: string, found: string, ...expected: readonly string[]): Finding {
  const start = text.indexOf(found);
  if (start < 0) throw new Error(`Unexpected \`${found}\`, expected a part of the text`);
  return findAt(text, { start, end: start + found.length }, expected);
}

/** A finding at a place. */
export function findAt(
  text: string,
  range: Finding['range'],
  expected: readonly string[],
): Finding {
  return {
    rule: 'wrong-name',
    entry: 'entry',
    range,
    text: text.slice(range.start, range.end),
    expected,
    confidence: 'certain',
    evidence: [],
    message: '',
  };
}
