import { type FieldReader, readJsonLines } from './jsonLines.ts';
import { countCodePoints, type Place, toRange } from './place.ts';

/** What a label is about: a proper name, or an established technical term. */
export const LABEL_KINDS = ['name', 'term'] as const;

export type LabelKind = (typeof LABEL_KINDS)[number];

/** A reader's statement that an article has a name wrong, kept without a word of the article. */
export interface Label extends Place {
  /** The article's file name. */
  readonly file: string;
  /** What should stand there. */
  readonly canonical: string;
  /** Other forms that would be right. */
  readonly also: readonly string[];
  readonly kind: LabelKind;
  /** Whether it counts. A guess or a matter of taste does not, and no finding there is a false alarm. */
  readonly sure: boolean;
}

/** Reads labels as they are kept. @throws at the first line that is not as expected */
export function readLabels(text: string, file: string): readonly Label[] {
  return readJsonLines(text, file, (fields) => ({
    ...toPlaceOf(fields),
    length: fields.count('length'),
    ...toRest(fields),
  }));
}

/**
 * Reads labels as readers write them, with the labelled text, and holds each against its article.
 * @param articleOf the text of an article; `undefined` where there is none of that name
 * @throws at the first label that is not as expected, or whose text does not stand where it says
 */
export function readWrittenLabels(
  text: string,
  file: string,
  articleOf: (name: string) => string | undefined,
): readonly Label[] {
  return readJsonLines(text, file, (fields) => {
    const labelled = fields.string('text');
    const place = { ...toPlaceOf(fields), length: countCodePoints(labelled) };
    const article = articleOf(place.file);
    if (article === undefined) return fields.refuse('file', 'an article of the set');
    const range = toRange(article, place);
    const standing = range && article.slice(range.start, range.end);
    if (standing !== labelled) {
      const found = standing === undefined ? 'a shorter line' : `\`${standing}\``;
      return fields.refuse('text', `what stands at ${place.line}:${place.col}, ${found}`);
    }
    return { ...place, ...toRest(fields) };
  });
}

function toPlaceOf(fields: FieldReader): Pick<Label, 'file' | 'line' | 'col'> {
  return { file: fields.string('file'), line: fields.count('line'), col: fields.count('col') };
}

function toRest(fields: FieldReader): Pick<Label, 'canonical' | 'also' | 'kind' | 'sure'> {
  return {
    canonical: fields.string('canonical'),
    also: fields.strings('also'),
    kind: fields.choice('kind', LABEL_KINDS),
    sure: fields.flag('sure'),
  };
}
