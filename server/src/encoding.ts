/** The units that a column may be counted in. The core counts in UTF-16 units. */
export const ENCODINGS = ['utf-16', 'utf-8', 'utf-32'] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** How many units of `encoding` the UTF-16 units of `text` before `end` are. */
export function countUnits(text: string, end: number, encoding: Encoding): number {
  if (encoding === 'utf-16') return end;
  let units = 0;
  for (let index = 0; index < end; ) {
    const point = text.codePointAt(index) ?? 0;
    units += unitsOf(point, encoding);
    index += point > 0xffff ? 2 : 1;
  }
  return units;
}

/** The UTF-16 index in `text` that `units` of `encoding` reach; never within a character. */
export function indexOfUnits(text: string, units: number, encoding: Encoding): number {
  if (encoding === 'utf-16') return Math.min(units, text.length);
  let index = 0;
  for (let left = units; left > 0 && index < text.length; ) {
    const point = text.codePointAt(index) ?? 0;
    left -= unitsOf(point, encoding);
    if (left >= 0) index += point > 0xffff ? 2 : 1;
  }
  return index;
}

/** A lone surrogate counts as the replacement character that UTF-8 would carry in its place. */
function unitsOf(point: number, encoding: Encoding): number {
  if (encoding === 'utf-32') return 1;
  if (point > 0xffff) return 4;
  if (point > 0x7ff) return 3;
  return point > 0x7f ? 2 : 1;
}
