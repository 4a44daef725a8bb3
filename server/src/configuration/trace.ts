import type { Origin } from '@zhengming/core';
import type { ConfigurationLayer } from './configuration.ts';
import { memberPath } from './origins.ts';
import { FILE_KEYS, SETTINGS, type Settings } from './settings.ts';

/** A value of a configuration with where it comes from. */
export interface TracedValue {
  /** The setting; of a setting that is a map, a value for each member, of one that is a list, for each item. */
  readonly setting: keyof Settings;
  /** The key of the member: `rust` in `entries`. */
  readonly member?: string;
  /** As it is set. */
  readonly value: unknown;
  /** `undefined` for a default. */
  readonly origin: Origin | undefined;
}

/** Every value that layers give when they are combined, outermost first, with what decided it. */
export function traceLayers(layers: readonly ConfigurationLayer[]): readonly TracedValue[] {
  return FILE_KEYS.filter((key) => key !== 'overrides').flatMap((key) => traceSetting(key, layers));
}

function traceSetting(
  setting: keyof Settings,
  layers: readonly ConfigurationLayer[],
): readonly TracedValue[] {
  const initial: unknown = SETTINGS[setting].default;
  if (Array.isArray(initial)) return layers.flatMap((layer) => traceItems(setting, layer));
  if (isMap(initial)) return traceMembers(setting, initial, layers);
  const layer = layers.findLast(({ settings }) => settings[setting] !== undefined);
  const value = layer ? layer.settings[setting] : initial;
  return [{ setting, value, origin: layer && originIn(layer, setting) }];
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function traceItems(
  setting: keyof Settings,
  { settings }: ConfigurationLayer,
): readonly TracedValue[] {
  const items: unknown = settings[setting];
  if (!Array.isArray(items)) return [];
  return items.map(({ text, origin }) => ({ setting, value: text, origin }));
}

/** A nearer layer takes a member's place. */
function traceMembers(
  setting: keyof Settings,
  initial: Readonly<Record<string, unknown>>,
  layers: readonly ConfigurationLayer[],
): readonly TracedValue[] {
  const members = new Map<string, TracedValue>();
  for (const [member, value] of Object.entries(initial)) {
    members.set(member, { setting, member, value, origin: undefined });
  }
  for (const layer of layers) {
    const map: unknown = layer.settings[setting];
    for (const [member, value] of isMap(map) ? Object.entries(map) : []) {
      members.set(member, { setting, member, value, origin: originIn(layer, setting, member) });
    }
  }
  return [...members.values()];
}

function originIn(
  { origins, source }: ConfigurationLayer,
  setting: string,
  member?: string,
): Origin | undefined {
  const own = member === undefined ? undefined : origins?.get(memberPath(setting, member));
  return own ?? origins?.get(setting) ?? source;
}
