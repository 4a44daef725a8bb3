import { readJsonLines } from './jsonLines.ts';
import { LABEL_KINDS, type LabelKind } from './label.ts';
import type { Place } from './place.ts';

/** What a reader may say of a finding that no label speaks of. */
export const JUDGEMENTS = ['right', 'wrong', 'unsure'] as const;

export type Judgement = (typeof JUDGEMENTS)[number];

/** What a fresh reader said of a finding, kept without a word of the article. */
export interface Verdict extends Place {
  readonly file: string;
  /** The first form that the finding expected. */
  readonly expected: string;
  readonly kind: LabelKind;
  readonly judgement: Judgement;
}

/** Reads verdicts as they are kept. @throws at the first line that is not as expected */
export function readVerdicts(text: string, file: string): readonly Verdict[] {
  return readJsonLines(text, file, (fields) => ({
    file: fields.string('file'),
    line: fields.count('line'),
    col: fields.count('col'),
    length: fields.count('length'),
    expected: fields.string('expected'),
    kind: fields.choice('kind', LABEL_KINDS),
    judgement: fields.choice('judgement', JUDGEMENTS),
  }));
}
