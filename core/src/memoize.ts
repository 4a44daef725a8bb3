/** Keeps the results of a function of a key. */
export function memoize<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (known.has(key)) return known.get(key) as Value;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}

/** Keeps the result of a function, which is called when it is first asked for. */
export function once<Value>(compute: () => Value): () => Value {
  const kept = memoize((_: 'result') => compute());
  return () => kept('result');
}
