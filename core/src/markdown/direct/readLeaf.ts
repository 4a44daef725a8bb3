import type { Range } from '../../range.ts';
import { excludeNonProse } from '../exclude.ts';
import type { Run } from '../prose.ts';
import { createRunBuilder, type RunBuilder } from '../runBuilder.ts';
import { type Content, joinLines, type Leaf } from './leaf.ts';
import type { Mark } from './mark.ts';
import { findMarks, type IsDefined } from './marks.ts';

/** A link or an address as it stands in the source. */
export interface SourceLink {
  readonly url: string;
  readonly start: number;
}

/** What a leaf holds. */
export interface ReadLeaf {
  /** The alternative texts of its images, then the leaf itself. */
  readonly runs: readonly Run[];
  readonly links: readonly SourceLink[];
}

const LINE_FEED = '\n';

/**
 * Adds a part of the content that stands in the source as it is, line by line. Where text goes on behind it,
 * a line end at its end takes in what stands before the next line's content.
 */
function addPlain(
  builder: RunBuilder,
  { text, at, isUnbroken }: Content,
  { start, end }: Range,
  depth: number,
  goesOn = false,
): void {
  let from = start;
  while (!isUnbroken) {
    const found = text.indexOf(LINE_FEED, from);
    if (found < 0 || found >= end) break;
    builder.plain(text.slice(from, found), at(from), depth);
    const isLast = found + 1 === end && !goesOn;
    const source = { start: at(found), end: isLast ? at(found) + 1 : at(found + 1) };
    builder.whole(LINE_FEED, source, depth);
    from = found + 1;
  }
  builder.plain(text.slice(from, end), at(from), depth);
}

function readAlt(content: Content, range: Range): readonly Run[] {
  if (range.start === range.end) return [];
  const builder = createRunBuilder();
  addPlain(builder, content, range, 1);
  return [excludeNonProse(builder.build('alt'))];
}

/** Reads the prose of a leaf; `undefined` where the parser must be asked. */
export function readLeaf(source: string, leaf: Leaf, isDefined: IsDefined): ReadLeaf | undefined {
  const content = joinLines(source, leaf);
  const marks = findMarks(content.text, isDefined);
  if (!marks) return undefined;
  const builder = createRunBuilder();
  const alts: Run[] = [];
  const links: SourceLink[] = [];
  let depth = 0;
  let at = 0;
  let linkStart = 0;

  const sourceOf = ({ start, end }: Range): Range => ({
    start: content.at(start),
    end: content.at(end - 1) + 1,
  });

  function put(mark: Mark): void {
    switch (mark.type) {
      case 'linkOpen':
        linkStart = builder.length();
        depth++;
        return;
      case 'open':
        depth++;
        return;
      case 'linkClose':
        builder.link(mark.url, { start: linkStart, end: builder.length() });
        links.push({ url: mark.url, start: content.at(mark.opening) });
        depth--;
        return;
      case 'close':
        depth--;
        return;
      case 'barrier':
        if (mark.alt) alts.push(...readAlt(content, mark.alt));
        if (mark.url !== undefined) links.push({ url: mark.url, start: content.at(mark.start) });
        builder.barrier(sourceOf(mark), depth);
        return;
      case 'value':
        builder.whole(mark.value, sourceOf(mark), depth);
    }
  }

  for (const mark of marks) {
    const between = { start: at, end: mark.start };
    addPlain(builder, content, between, depth, mark.type === 'value');
    put(mark);
    at = mark.end;
  }
  addPlain(builder, content, { start: at, end: content.text.length }, depth);
  const run = excludeNonProse(builder.build(leaf.kind));
  return { runs: [...alts, run], links };
}
