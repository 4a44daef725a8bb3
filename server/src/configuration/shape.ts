import {
  type Checker,
  describeValue,
  fieldOf,
  localize,
  type Origin,
  type Value,
} from '@zhengming/core';

/** The part of JSON Schema that settings are described with. */
export interface JsonSchema {
  readonly type?: 'boolean' | 'string' | 'array' | 'object';
  readonly enum?: readonly string[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | false;
  readonly uniqueItems?: boolean;
}

/** What a setting's value must look like: described for editors, and read from unknown data. */
export interface Shape<T> {
  readonly schema: JsonSchema;
  /** The parts of `value` that fit, `undefined` where none does; the rest is reported to `checker`. */
  read(value: Value, checker: Checker): T | undefined;
}

/** A text of a list with where it was written, so that a problem can be shown there. */
export interface LocatedText {
  readonly text: string;
  readonly origin: Origin;
}

/** `true` or `false`. */
export const flag: Shape<boolean> = {
  schema: { type: 'boolean' },
  read: (value, checker) => checker.boolean(value, localize`true or false`),
};

/** A BCP 47 language tag, in its usual spelling whatever its letter case. */
export const languageTag: Shape<string> = {
  schema: { type: 'string' },
  read(value, checker) {
    const expected = localize`a language tag such as zh-CN`;
    const text = checker.text(value, expected);
    const canonical = text === undefined ? undefined : canonicalLanguage(text);
    if (text !== undefined && !canonical) checker.report(value.origin, `\`${text}\``, expected);
    return canonical;
  },
};

function canonicalLanguage(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined; // A RangeError is how Intl says that it is no language tag.
  }
}

/** One of a fixed set of words. */
export function oneOf<T extends string>(choices: readonly T[]): Shape<T> {
  return {
    schema: { type: 'string', enum: choices },
    read: (value, checker) => checker.oneOf(value, choices),
  };
}

/** A list of strings; `what` is one of them. */
export function listOf(what: () => string): Shape<readonly LocatedText[]> {
  return {
    schema: { type: 'array', items: { type: 'string' }, uniqueItems: true },
    read(value, checker) {
      if (value.kind !== 'list') {
        checker.report(value.origin, describeValue(value), localize`a list, each item ${what()}`);
        return undefined;
      }
      return value.items.flatMap((item) => {
        const text = checker.text(item, what());
        return text === undefined ? [] : [{ text, origin: item.origin }];
      });
    },
  };
}

/** A map of some of `keys`, each to one of a fixed set of words. */
export function mapOf<K extends string, T extends string>(
  keys: readonly K[],
  choices: readonly T[],
): Shape<Readonly<Partial<Record<K, T>>>> {
  const item = oneOf(choices);
  const properties = Object.fromEntries(keys.map((key) => [key, item.schema]));
  return {
    schema: { type: 'object', properties, additionalProperties: false },
    read(value, checker) {
      const map = checker.map(value, localize`a map to one of ${choices.join(', ')}`);
      if (!map) return undefined;
      checker.knownKeys(map, keys);
      const read: { [Key in K]?: T } = {};
      for (const key of keys) {
        const field = fieldOf(map, key);
        const found = field && item.read(field.value, checker);
        if (found !== undefined) read[key] = found;
      }
      return read;
    },
  };
}

/** A map of any words, each to one of a fixed set of words. */
export function openMapOf<T extends string>(
  choices: readonly T[],
): Shape<Readonly<Partial<Record<string, T>>>> {
  const item = oneOf(choices);
  return {
    schema: { type: 'object', additionalProperties: item.schema },
    read(value, checker) {
      const map = checker.map(value, localize`a map to one of ${choices.join(', ')}`);
      return (
        map &&
        Object.fromEntries(
          map.fields
            .map((field) => [field.key, item.read(field.value, checker)] as const)
            .filter(([, found]) => found !== undefined),
        )
      );
    },
  };
}
