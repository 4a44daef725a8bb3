import type { MapValue, Origin } from '@zhengming/core';

/**
 * Where each setting of a map stands, by its name, and where each member of a setting that is a map itself,
 * by both names: `language`, `entries`, `entries/rust`.
 */
export function originsOf(map: MapValue): ReadonlyMap<string, Origin> {
  const origins = new Map<string, Origin>();
  for (const { key, keyOrigin, value } of map.fields) {
    origins.set(key, keyOrigin);
    if (value.kind !== 'map') continue;
    for (const member of value.fields) origins.set(memberPath(key, member.key), member.keyOrigin);
  }
  return origins;
}

/** What the origin of a member of a setting is found under. */
export function memberPath(key: string, member: string): string {
  return `${key}/${member}`;
}
