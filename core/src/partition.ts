/**
 * The first index below `length` at which `isBehind` holds, `length` where it never does. It must hold
 * everywhere behind the first such index: what is searched is in order.
 */
export function partitionPoint(length: number, isBehind: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
