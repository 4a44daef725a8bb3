import type { TextEdit } from '@zhengming/core';
import { type Region, splitLines, toRegions } from './lineRegions.ts';
import { quotePath } from './quotePath.ts';

/** A text and what is done to it. */
export interface Change {
  /** As it is shown, `/` between its parts. */
  readonly path: string;
  readonly text: string;
  /** In order of position, without overlaps; never empty. */
  readonly edits: readonly TextEdit[];
}

/** How many lines stand around a change, as `diff -u` has it. */
const CONTEXT = 3;

/**
 * What is done to a text, as `diff -u` and Git write it, so that `patch -p1` and `git apply` can do it. The
 * edits are known, so nothing is compared: the time is linear, however much is changed.
 */
export function toUnifiedDiff({ path, text, edits }: Change): string {
  const lines = splitLines(text);
  let growth = 0;
  const hunks = groupNear(toRegions(lines, edits)).map((regions) => {
    const hunk = writeHunk(lines, regions, growth);
    growth += growthOf(regions);
    return hunk;
  });
  const rooted = path.startsWith('/') ? path : `/${path}`;
  return `--- ${quotePath(`a${rooted}`)}\n+++ ${quotePath(`b${rooted}`)}\n${hunks.join('')}`;
}

/** Regions whose contexts meet go into one hunk. */
function groupNear(regions: readonly Region[]): readonly (readonly Region[])[] {
  const groups: Region[][] = [];
  for (const region of regions) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && region.start - last.end <= 2 * CONTEXT) group.push(region);
    else groups.push([region]);
  }
  return groups;
}

function growthOf(regions: readonly Region[]): number {
  return regions.reduce((sum, { start, end, added }) => sum + added.length - (end - start), 0);
}

/** `growth` is how many lines the hunks before it add. */
function writeHunk(lines: readonly string[], regions: readonly Region[], growth: number): string {
  const from = Math.max(0, (regions[0]?.start ?? 0) - CONTEXT);
  const to = Math.min(lines.length, (regions.at(-1)?.end ?? 0) + CONTEXT);
  const before = { start: from, count: to - from };
  const after = { start: from + growth, count: to - from + growthOf(regions) };
  let body = '';
  let at = from;
  for (const { start, end, added } of regions) {
    body += writeLines(' ', lines.slice(at, start));
    body += writeLines('-', lines.slice(start, end));
    body += writeLines('+', added);
    at = end;
  }
  body += writeLines(' ', lines.slice(at, to));
  return `@@ -${writeSpan(before)} +${writeSpan(after)} @@\n${body}`;
}

/** From 1; of no lines, the one before them is named. One line needs no count. */
function writeSpan({ start, count }: { start: number; count: number }): string {
  if (count === 1) return String(start + 1);
  return `${count === 0 ? start : start + 1},${count}`;
}

function writeLines(sign: string, lines: readonly string[]): string {
  return lines
    .map((line) => sign + (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`))
    .join('');
}
