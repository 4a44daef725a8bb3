import {
  describeValue,
  fieldOf,
  localize,
  type MapValue,
  type Origin,
  type Value,
} from '@zhengming/core';
import type { ConfigurationLayer } from './configuration.ts';
import { matchesGlob } from './glob.ts';
import { originsOf } from './origins.ts';
import { isWithin } from './path.ts';
import { type JsonSchema, type LocatedText, listOf, type Shape } from './shape.ts';

/** Settings that hold for some of the files below a folder. */
export interface Override<Overridable> {
  /** Globs, at least one, relative to the file that names them. */
  readonly files: readonly LocatedText[];
  readonly settings: Partial<Overridable>;
  /** Where each of the settings stands, as {@link originsOf} says it. */
  readonly origins: ReadonlyMap<string, Origin>;
}

/** The shapes of the settings that may be overridden, by their names. */
export type Shapes<Overridable> = { readonly [Key in keyof Overridable]: Shape<Overridable[Key]> };

const FILES = listOf(() => localize`a glob`);

/** A list of maps, each with `files` and some of the settings of `shapes`. */
export function overridesOf<Overridable extends object>(
  shapes: Shapes<Overridable>,
): Shape<readonly Override<Overridable>[]> {
  const keys = Object.keys(shapes) as (keyof Overridable & string)[];
  const properties = Object.fromEntries(keys.map((key) => [key, shapes[key].schema]));
  const item: JsonSchema = {
    type: 'object',
    properties: { files: FILES.schema, ...properties },
    required: ['files'],
    additionalProperties: false,
  };
  return {
    schema: { type: 'array', items: item },
    read(value, checker) {
      if (value.kind !== 'list') {
        checker.report(
          value.origin,
          describeValue(value),
          localize`a list of maps with the key files`,
        );
        return undefined;
      }
      return value.items.flatMap((one) => {
        const map = checker.map(one, localize`a map with the key files`);
        const files = map && readFiles(map);
        return map && files ? [{ files, ...readRest(map) }] : [];
      });

      function readFiles(map: MapValue): readonly LocatedText[] | undefined {
        const field = fieldOf(map, 'files');
        const files = field && FILES.read(field.value, checker);
        if (files && files.length > 0) return files;
        if (!field || files)
          checker.report(map.origin, localize`a map without \`files\``, localize`a list of globs`);
        return undefined;
      }

      function readRest(map: MapValue): Pick<Override<Overridable>, 'settings' | 'origins'> {
        checker.knownKeys(map, ['files', ...keys]);
        const settings = keys.map((key) => readOne(key, fieldOf(map, key)?.value));
        return { settings: Object.assign({}, ...settings), origins: originsOf(map) };
      }

      function readOne(key: keyof Overridable & string, found: Value | undefined): object {
        const read = found && shapes[key].read(found, checker);
        return read === undefined ? {} : { [key]: read };
      }
    },
  };
}

/**
 * The layers that hold for the file at `path`: behind each layer those of its overrides one of whose globs
 * matches, in their order. The same list where none does.
 */
export function withOverrides(
  layers: readonly ConfigurationLayer[],
  path: string,
): readonly ConfigurationLayer[] {
  const matching = layers.map((layer) => overridingLayers(layer, path));
  if (matching.every((own) => own.length === 0)) return layers;
  return layers.flatMap((layer, index) => [layer, ...(matching[index] ?? [])]);
}

function overridingLayers(
  { settings, folder = '/' }: ConfigurationLayer,
  path: string,
): readonly ConfigurationLayer[] {
  const overrides = settings.overrides ?? [];
  if (overrides.length === 0 || !isWithin(path, folder)) return [];
  const relative = path.slice(folder.length).replace(/^\//u, '');
  return overrides
    .filter(({ files }) => files.some(({ text }) => matchesGlob(relative, text)))
    .map(({ settings: own, origins }) => ({ settings: own, origins, folder }));
}
