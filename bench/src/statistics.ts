/**
 * The value that `share` of the samples do not exceed, 0.5 for the median.
 * @throws {RangeError} where there is no sample.
 */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new RangeError('Unexpected empty list of samples, expected one');
  return value;
}

/** @throws {RangeError} where there is no sample. */
export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

/** A measured point: the cost at a size. */
export interface Point {
  readonly size: number;
  readonly cost: number;
}

/**
 * The power of the size that the cost grows with: 1 where it is linear. The slope of the straight line
 * nearest to the points where both axes are logarithmic, by least squares.
 */
export function growth(points: readonly Point[]): number {
  const logs = points.map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(cost) }));
  const mean = (values: readonly number[]) =>
    values.reduce((sum, one) => sum + one, 0) / values.length;
  const x = mean(logs.map((log) => log.x));
  const y = mean(logs.map((log) => log.y));
  const above = logs.reduce((sum, log) => sum + (log.x - x) * (log.y - y), 0);
  const below = logs.reduce((sum, log) => sum + (log.x - x) ** 2, 0);
  return above / below;
}
