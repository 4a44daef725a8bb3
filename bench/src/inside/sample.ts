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
export function sample<Name extends string>(
  actions: Readonly<Record<Name, () => void>>,
  { budget, rounds }: SampleOptions,
): ReadonlyMap<Name, readonly number[]> {
  repeat(actions, { budget: budget * WARM_UP_SHARE, rounds: Math.ceil(rounds * WARM_UP_SHARE) });
  return repeat(actions, { budget, rounds });
}

function repeat<Name extends string>(
  actions: Readonly<Record<Name, () => void>>,
  { budget, rounds }: SampleOptions,
): Map<Name, number[]> {
  const samples = new Map<Name, number[]>();
  const end = performance.now() + budget;
  for (let round = 0; round < rounds || performance.now() < end; round++) {
    for (const name in actions) {
      const start = performance.now();
      actions[name]();
      const taken = performance.now() - start;
      const known = samples.get(name);
      if (known) known.push(taken);
      else samples.set(name, [taken]);
    }
  }
  return samples;
}
