import { localize } from '../localize.ts';

/**
 * What the parser cannot be given, because its time would grow with the square of it or its stack would
 * overflow. Texts that people write stay far below all of these.
 */
const MOST_LENGTH = 400_000;
const MOST_MARKS = 4_000;
const MOST_DEFINITIONS = 1_000;
const MOST_NESTING = 100;

const DEFINITIONS = /\]:/gu;
const MARKS = /[*_~]/gu;
const NESTING = new RegExp(
  `^(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${MOST_NESTING}}`,
  'mu',
);

/** Why a source is not given to the parser; `undefined` where it is. */
export function reasonNotToParse(source: string): string | undefined {
  if (source.length > MOST_LENGTH) {
    return localize`Unexpected block of ${source.length} characters, expected at most ${MOST_LENGTH}`;
  }
  if (NESTING.test(source))
    return localize`Unexpected nesting of lists or quotations, expected at most ${MOST_NESTING} levels`;
  if (source.length <= MOST_MARKS) return undefined;
  const definitions = source.match(DEFINITIONS)?.length ?? 0;
  if (definitions > MOST_DEFINITIONS) {
    return localize`Unexpected block with ${definitions} definitions of links or footnotes, expected at most ${MOST_DEFINITIONS}`;
  }
  const marks = source.match(MARKS)?.length ?? 0;
  if (marks <= MOST_MARKS) return undefined;
  return localize`Unexpected block with ${marks} marks of emphasis, expected at most ${MOST_MARKS}`;
}
