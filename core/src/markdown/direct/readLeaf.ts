import { excludeNonProse } from '../exclude.ts';
import { BARRIER, type ProseLink, type Run } from '../prose.ts';
import { type Content, joinLines, type Leaf } from './leaf.ts';
import type { Mark } from './mark.ts';
import { findMarks } from './marks.ts';

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

const MOST_DEPTH = 0xff;
const LINE_FEED = 0x0a;

/** Collects the units of a run, at most as many as its content has. */
function createUnits(content: Content) {
  const { length } = content.text;
  const starts = new Uint32Array(length);
  const ends = new Uint32Array(length);
  const depths = new Uint8Array(length);
  const texts: string[] = [];
  let count = 0;
  const put = (start: number, end: number, depth: number): void => {
    starts[count] = start;
    ends[count] = end;
    depths[count++] = Math.min(depth, MOST_DEPTH);
  };
  return {
    get count() {
      return count;
    },
    /** Plain text, which a value may go on: then a line end at its end takes in the indentation behind it. */
    plain(start: number, end: number, depth: number, goesOn: boolean): void {
      if (start === end) return;
      texts.push(content.text.slice(start, end));
      const textEnd = goesOn ? end + 1 : end;
      for (let at = start; at < end; at++) {
        const endsLine = content.text.charCodeAt(at) === LINE_FEED && at + 1 < textEnd;
        put(content.at(at), endsLine ? content.at(at + 1) : content.endOf(at), depth);
      }
    },
    value(text: string, start: number, end: number, depth: number): void {
      texts.push(text);
      for (let i = 0; i < text.length; i++) put(content.at(start), content.endOf(end - 1), depth);
    },
    build: (kind: Run['kind'], links: readonly ProseLink[]): Run => ({
      kind,
      text: texts.join(''),
      starts: starts.subarray(0, count),
      ends: ends.subarray(0, count),
      depths: depths.subarray(0, count),
      links,
    }),
  };
}

function readAlt(content: Content, { start, end }: { start: number; end: number }): readonly Run[] {
  if (start === end) return [];
  const units = createUnits(content);
  units.plain(start, end, 1, false);
  return [excludeNonProse(units.build('alt', []))];
}

/** Reads the prose of a leaf; `undefined` where the parser must be asked. */
export function readLeaf(source: string, leaf: Leaf): ReadLeaf | undefined {
  const content = joinLines(source, leaf);
  const marks = findMarks(content.text);
  if (!marks) return undefined;
  const units = createUnits(content);
  const alts: Run[] = [];
  const proseLinks: ProseLink[] = [];
  const links: SourceLink[] = [];
  let depth = 0;
  let at = 0;
  let linkStart = 0;

  function put(mark: Mark): void {
    switch (mark.type) {
      case 'linkOpen':
        linkStart = units.count;
        depth++;
        return;
      case 'open':
        depth++;
        return;
      case 'linkClose':
        proseLinks.push({ url: mark.url, range: { start: linkStart, end: units.count } });
        links.push({ url: mark.url, start: content.at(mark.opening) });
        depth--;
        return;
      case 'close':
        depth--;
        return;
      case 'barrier':
        if (mark.alt) alts.push(...readAlt(content, mark.alt));
        if (mark.url !== undefined) links.push({ url: mark.url, start: content.at(mark.start) });
        units.value(BARRIER, mark.start, mark.end, depth);
        return;
      case 'value':
        units.value(mark.value, mark.start, mark.end, depth);
    }
  }

  for (const mark of marks) {
    units.plain(at, mark.start, depth, mark.type === 'value');
    put(mark);
    at = mark.end;
  }
  units.plain(at, content.text.length, depth, false);
  const run = excludeNonProse(units.build(leaf.kind, proseLinks));
  return { runs: [...alts, run], links };
}
