import { createLineIndex, describeEvidence, type Entry, type Finding } from '@zhengming/core';
import type { Article, Linted } from './article.ts';
import type { LabelKind } from './label.ts';
import { toPlace } from './place.ts';
import { JUDGEMENTS, type Verdict } from './verdict.ts';

/** How much of a line is shown on either side of a finding, in UTF-16 code units. */
const CONTEXT = 150;

/** How to fill in a sheet, for its reader. */
export const SHEET_GUIDE = `Under each finding, write ${JUDGEMENTS.join(', ')} in the place of the question mark.`;

/** What is known of the entries that findings name. */
export type Entries = ReadonlyMap<string, Entry>;

/**
 * Findings with their context, for reading and judging: a heading with the place (columns from 1, the length
 * behind a plus sign), the text around, what is expected, how sure the linter is and why.
 */
export function renderSheet(linted: readonly Linted[], entries: Entries): string {
  return linted
    .flatMap(({ article, findings }) =>
      findings.map((finding) => renderFinding(article, finding, kindOf(finding, entries))),
    )
    .join('\n');
}

function renderFinding(article: Article, finding: Finding, kind: LabelKind): string {
  const { line, col, length } = toPlace(article.text, finding.range);
  const { confidence, rule, expected, evidence } = finding;
  return `## ${article.name}:${line}:${col + 1}+${length}

> ${renderContext(article.text, finding)}

- expected: ${expected.join(' | ')}
- kind: ${kind}
- ${confidence}, ${rule}: ${evidence.map(describeEvidence).join('; ')}
- verdict: ?
`;
}

function kindOf({ entry }: Finding, entries: Entries): LabelKind {
  return entries.get(entry)?.kind === 'term' ? 'term' : 'name';
}

function renderContext(text: string, { range }: Finding): string {
  const lines = createLineIndex(text);
  const { line: first } = lines.positionAt(range.start);
  const { line: last } = lines.positionAt(range.end);
  const end = lines.offsetAt({ line: last, column: Number.POSITIVE_INFINITY });
  const before = text.slice(Math.max(lines.lineStart(first), range.start - CONTEXT), range.start);
  const after = text.slice(range.end, Math.min(end, range.end + CONTEXT));
  return `${before}⟦${text.slice(range.start, range.end)}⟧${after}`.replace(/\s+/gu, ' ');
}

const HEADING = /^## (.+):(\d+):(\d+)\+(\d+)$/u;

/** Reads the verdicts off a sheet that was filled in. @throws where one is missing or is none */
export function readSheet(sheet: string): readonly Verdict[] {
  return sheet
    .split(/^(?=## )/mu)
    .filter((block) => block.startsWith('## '))
    .map(readBlock);
}

function readBlock(block: string): Verdict {
  const [heading = ''] = block.split('\n', 1);
  const place = HEADING.exec(heading);
  const field = (name: string) => new RegExp(`^- ${name}: (.*)$`, 'mu').exec(block)?.[1]?.trim();
  const judgement = JUDGEMENTS.find((one) => one === field('verdict'));
  const expected = field('expected')?.split(' | ')[0];
  if (!place?.[1] || !expected) {
    throw new Error(`${heading}: Unexpected block, expected a finding as it was printed`);
  }
  if (!judgement) {
    const found = field('verdict') ?? '';
    throw new Error(
      `${heading}: Unexpected verdict \`${found}\`, expected ${JUDGEMENTS.join(' or ')}`,
    );
  }
  return {
    file: place[1],
    line: Number(place[2]),
    col: Number(place[3]) - 1,
    length: Number(place[4]),
    expected,
    kind: field('kind') === 'term' ? 'term' : 'name',
    judgement,
  };
}
