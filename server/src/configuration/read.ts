import {
  type Checker,
  createChecker,
  fieldOf,
  localize,
  type MapValue,
  type Origin,
  type Problem,
  readYaml,
  type Value,
} from '@zhengming/core';
import type { ConfigurationLayer } from './configuration.ts';
import type { Mention } from './mention.ts';
import { originsOf } from './origins.ts';
import { parentOf } from './path.ts';
import { FILE_KEYS, KEYS, SETTINGS, type Setting, type Settings } from './settings.ts';
import { toValue } from './value.ts';

/** What a file or an object sets, and what in it could not be read. */
export interface ReadLayer {
  readonly layer: ConfigurationLayer;
  readonly problems: readonly Problem[];
}

/** Reads the text of a `zhengming.yaml`. What is right in it goes on working beside what is not. */
export function readConfiguration(text: string, file: string): ReadLayer {
  const folder = parentOf(file);
  const { value, problems } = readYaml(text, file);
  if (!value || isNothing(value)) return { layer: { settings: {}, folder }, problems };
  const checker = createChecker();
  const map = checker.map(value, localize`a map of settings`);
  const settings = map ? readSettings(map, FILE_KEYS, checker) : {};
  const mentions = map ? [...mentionsOfLanguage(map, settings), ...mentionsOfGlossary(map)] : [];
  const origins = map ? originsOf(map) : new Map();
  const layer = { settings, folder, mentions, origins };
  return { layer, problems: [...problems, ...checker.problems] };
}

/**
 * Reads settings from data without lines: the editor's settings, a command's options. Names of settings
 * with a dot may come as nested objects. All problems bear `origin`. Ids of entries are not mentions here:
 * a person's settings hold for every folder, and a folder's own glossary may have them.
 */
export function readSettingsObject(
  data: unknown,
  origin: Origin,
  folder: string | undefined,
): ReadLayer {
  const checker = createChecker();
  const map = checker.map(toValue(flatten(data), origin), localize`an object of settings`);
  const settings = map ? readSettings(map, KEYS, checker) : {};
  const mentions = map ? mentionsOfLanguage(map, settings) : [];
  return { layer: { settings, folder, mentions, source: origin }, problems: checker.problems };
}

/** A file of nothing but comments, or of an empty document. */
function isNothing(value: Value): boolean {
  return value.kind === 'scalar' && value.value === null;
}

function readSettings(
  map: MapValue,
  keys: readonly (keyof Settings)[],
  checker: Checker,
): Partial<Settings> {
  checker.knownKeys(map, keys);
  const read = keys.map((key) => readSetting(key, fieldOf(map, key)?.value, checker));
  return Object.assign({}, ...read);
}

function readSetting<Key extends keyof Settings>(
  key: Key,
  value: Value | undefined,
  checker: Checker,
): Partial<Settings> {
  if (!value) return {};
  const setting: Setting<Settings[Key]> = SETTINGS[key];
  const read = setting.shape.read(value, checker);
  return read === undefined ? {} : { [key]: read };
}

function mentionsOfLanguage(
  map: MapValue,
  { language: text }: Partial<Settings>,
): readonly Mention[] {
  const field = fieldOf(map, 'language');
  return field && text !== undefined
    ? [{ kind: 'language', text, origin: field.value.origin }]
    : [];
}

/** Ids of entries, in overrides too, and names of packs. */
function mentionsOfGlossary(map: MapValue): readonly Mention[] {
  const overrides = fieldOf(map, 'overrides')?.value;
  const maps = overrides?.kind === 'list' ? overrides.items : [];
  const entries = [map, ...maps.filter((one) => one.kind === 'map')];
  return [
    ...entries.flatMap((one) => mentionsOfKeys(one, 'entries', 'entry')),
    ...mentionsOfKeys(map, 'packs', 'pack'),
  ];
}

function mentionsOfKeys(map: MapValue, setting: string, kind: Mention['kind']): readonly Mention[] {
  const value = fieldOf(map, setting)?.value;
  if (value?.kind !== 'map') return [];
  return value.fields.map(({ key, keyOrigin }) => ({ kind, text: key, origin: keyOrigin }));
}

/** Editors give `zhengming.trace.server` as `{ trace: { server } }`. */
function flatten(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('trace' in data)) return data;
  const { trace, ...rest } = data;
  const server = typeof trace === 'object' && trace !== null && 'server' in trace && trace.server;
  return server ? { ...rest, 'trace.server': server } : rest;
}
