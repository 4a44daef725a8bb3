import type { Origin, Value } from '@zhengming/core';

/**
 * Plain data, as JSON holds it, in the form that checked readers take. `null` and `undefined` members
 * count as not there: that is how editors send a setting without a value.
 */
export function toValue(data: unknown, origin: Origin): Value {
  if (Array.isArray(data)) {
    return { kind: 'list', items: data.map((item) => toValue(item, origin)), origin };
  }
  if (typeof data !== 'object' || data === null) return { kind: 'scalar', value: data, origin };
  const fields = Object.entries(data)
    .filter(([, member]) => member !== null && member !== undefined)
    .map(([key, member]) => ({ key, keyOrigin: origin, value: toValue(member, origin) }));
  return { kind: 'map', fields, origin };
}
