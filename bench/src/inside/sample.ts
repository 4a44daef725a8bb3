/** How long to go on. */
export interface SampleOptions {
  /** Rounds go on until they have taken this long together, in milliseconds. */
  readonly budget: number;
  /** The least number of rounds, however long they take. */
  readonly rounds: number;
}

const WARM_UP_SHARE = 0.3;

/**
 * Times the actions in turn, A B A B, after a warm-up of nearly a third as long. The samples are in
 * milliseconds, by the actions' names.
 */
export function sample(
  actions: Readonly<Record<string, () => void>>,
  { budget, rounds }: SampleOptions,
): ReadonlyMap<string, readonly number[]> {
  repeat(actions, { budget: budget * WARM_UP_SHARE, rounds: Math.ceil(rounds * WARM_UP_SHARE) });
  return repeat(actions, { budget, rounds });
}

function repeat(
  actions: Readonly<Record<string, () => void>>,
  { budget, rounds }: SampleOptions,
): Map<string, number[]> {
  const samples = new Map<string, number[]>();
  const end = performance.now() + budget;
  for (let round = 0; round < rounds || performance.now() < end; round++) {
    for (const [name, action] of Object.entries(actions)) {
      const start = performance.now();
      action();
      const taken = performance.now() - start;
      const known = samples.get(name);
      if (known) known.push(taken);
      else samples.set(name, [taken]);
    }
  }
  return samples;
}
