import { excludeNonProse } from './exclude.ts';
import type { Run } from './prose.ts';

/**
 * What keeps a text from being read without the parser: any mark that could mean something to it, where
 * it stands or at the start of a line, and white space at the edges of lines.
 */
const MARKED =
  /[\\`*_[\]<>&|~@\r\t\0\ufeff]|\$\$|:\/\/|www\.|(?:^|\n)(?:[ #+=:-]|\d{1,9}[.)])|\n\n|[ ]\n|[ ]$/iu;

const HEADING = /^(#{1,6}) (?=[^ #\n])/u;

const TRAILING_LINE_ENDS = /\n+$/u;

/**
 * Reads a piece that is one paragraph or heading of plain words, for which the parser would say the same.
 * `undefined` where it must be asked.
 */
export function readPlain(piece: string): Run | undefined {
  const text = piece.replace(TRAILING_LINE_ENDS, '');
  const marks = HEADING.exec(text)?.[0] ?? '';
  const content = text.slice(marks.length);
  if (content === '' || MARKED.test(content)) return undefined;
  if (marks !== '' && /[\n#]/u.test(content)) return undefined;
  const kind = marks === '' ? 'paragraph' : marks === '# ' ? 'mainHeading' : 'heading';
  const starts = new Uint32Array(content.length);
  const ends = new Uint32Array(content.length);
  for (let i = 0; i < content.length; i++) {
    starts[i] = marks.length + i;
    ends[i] = marks.length + i + 1;
  }
  const depths = new Uint8Array(content.length);
  return excludeNonProse({ kind, text: content, starts, ends, depths, links: [] });
}
