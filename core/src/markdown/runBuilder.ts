import type { Range } from '../range.ts';
import type { Alignment } from './align.ts';
import { BARRIER, type ProseLink, type Run, type RunKind } from './prose.ts';

/** Collects the pieces of one run. */
export interface RunBuilder {
  /** The length of the run so far. */
  readonly length: number;
  text(value: string, alignment: Alignment, depth: number): void;
  barrier(source: Range, depth: number): void;
  link(url: string, range: Range): void;
  build(kind: RunKind): Run;
}

export function createRunBuilder(): RunBuilder {
  const texts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const depths: number[] = [];
  const links: ProseLink[] = [];
  const push = (start: number, end: number, depth: number): void => {
    starts.push(start);
    ends.push(end);
    depths.push(Math.min(depth, 0xff));
  };
  return {
    get length() {
      return starts.length;
    },
    text(value, alignment, depth) {
      texts.push(value);
      alignment.starts.forEach((start, index) => {
        push(start, alignment.ends[index] ?? start, depth);
      });
    },
    barrier({ start, end }, depth) {
      texts.push(BARRIER);
      push(start, end, depth);
    },
    link(url, range) {
      links.push({ url, range });
    },
    build(kind) {
      return {
        kind,
        text: texts.join(''),
        starts: Uint32Array.from(starts),
        ends: Uint32Array.from(ends),
        depths: Uint8Array.from(depths),
        links,
      };
    },
  };
}
