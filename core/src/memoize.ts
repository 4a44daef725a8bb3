/** Keeps the results of a function of a key. */
export function memoize<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const kept = known.get(key);
    if (kept !== undefined || known.has(key)) return kept as Value;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}

/** Keeps the results of a function of a key, and forgets all of them when there are more than `most`. */
export function memoizeSome<Key, Value>(
  most: number,
  compute: (key: Key) => Value,
): (key: Key) => Value {
  let count = 0;
  const counted = (key: Key): Value => {
    count++;
    return compute(key);
  };
  let keep = memoize(counted);
  return (key) => {
    if (count > most) {
      count = 0;
      keep = memoize(counted);
    }
    return keep(key);
  };
}

/** Keeps the result of a function, which is called when it is first asked for. */
export function once<Value>(compute: () => Value): () => Value {
  let kept: { readonly value: Value } | undefined;
  return () => {
    kept ??= { value: compute() };
    return kept.value;
  };
}

/** Keeps the results of a function of an object for as long as the object lives. */
export function memoizeWeakly<Key extends WeakKey, Value extends object>(
  compute: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
