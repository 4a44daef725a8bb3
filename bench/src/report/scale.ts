/** A logarithmic axis: a place on it for each value between two bounds. */
export interface Scale {
  toPlace(value: number): number;
  /** The powers of ten inside, ascending. */
  readonly ticks: readonly number[];
}

/** Takes `from` (a value above 0) to `start` and `to` to `end`. */
export function createScale(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): Scale {
  const low = Math.log10(from);
  const high = Math.log10(to);
  const first = Math.ceil(low);
  return {
    toPlace: (value) => start + ((Math.log10(value) - low) / (high - low)) * (end - start),
    ticks: Array.from(
      { length: Math.floor(high) - first + 1 },
      (_, index) => 10 ** (first + index),
    ),
  };
}

/** The nearest powers of ten around the values. */
export function around(values: readonly number[]): readonly [number, number] {
  const power = (value: number, round: (exponent: number) => number) =>
    10 ** round(Math.log10(value));
  return [power(Math.min(...values), Math.floor), power(Math.max(...values), Math.ceil)];
}
