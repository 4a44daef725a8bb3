import type { Range } from '../range.ts';
import type { Alignment } from './align.ts';
import { BARRIER, type ProseLink, type Run, type RunKind, type Stretch } from './prose.ts';

/** Collects the parts of one run, in order of position. */
export interface RunBuilder {
  /** The length of the run so far. */
  length(): number;
  /** Text that stands in the source as it is, from `start` on. */
  plain(text: string, start: number, depth: number): void;
  /** Text that a range of the source stands for. */
  whole(text: string, source: Range, depth: number): void;
  text(value: string, alignment: Alignment, depth: number): void;
  barrier(source: Range, depth: number): void;
  link(url: string, range: Range): void;
  build(kind: RunKind): Run;
}

type Growing = { -readonly [key in keyof Stretch]: Stretch[key] };

/**
 * Begins a run. However it is put together, equal runs have equal stretches. (Objects that are made by the
 * thousand have no accessors: to the engine each would be of a kind of its own, and live longer for it.)
 */
export function createRunBuilder(): RunBuilder {
  const links: ProseLink[] = [];
  const stretches: Growing[] = [];
  let text = '';
  let length = 0;

  function addPlain(start: number, count: number, depth: number): void {
    const last = stretches[stretches.length - 1];
    if (last && !last.isWhole && last.end === start && last.depth === depth) last.end += count;
    else stretches.push({ at: length, start, end: start + count, depth, isWhole: false });
    length += count;
  }

  function addWhole({ start, end }: Range, count: number, depth: number): void {
    const last = stretches[stretches.length - 1];
    const goesOn = last?.isWhole && last.start === start && last.end === end;
    if (!goesOn && count === 1 && end === start + 1) {
      addPlain(start, count, depth);
      return;
    }
    if (!goesOn) stretches.push({ at: length, start, end, depth, isWhole: true });
    length += count;
  }

  return {
    length: () => length,
    plain(value, start, depth) {
      text += value;
      if (value.length > 0) addPlain(start, value.length, depth);
    },
    whole(value, source, depth) {
      text += value;
      if (value.length > 0) addWhole(source, value.length, depth);
    },
    text(value, alignment, depth) {
      text += value;
      alignment.starts.forEach((start, index) => {
        addWhole({ start, end: alignment.ends[index] ?? start }, 1, depth);
      });
    },
    barrier(source, depth) {
      text += BARRIER;
      addWhole(source, 1, depth);
    },
    link(url, range) {
      links.push({ url, range });
    },
    build: (kind) => ({ kind, text, stretches, links }),
  };
}
