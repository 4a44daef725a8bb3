import type { Origin, Problem } from '../glossary/entry.ts';
import { localize } from '../localize.ts';
import type { Field, MapValue, Value } from './value.ts';

/** Says what was found in words fit for "Unexpected …". */
export function describeValue(value: Value): string {
  if (value.kind === 'list') return localize`a list`;
  if (value.kind === 'map') return localize`a map`;
  if (value.value === null || value.value === undefined) return localize`an empty value`;
  if (typeof value.value === 'string') return localize`\`${value.value}\``;
  return localize`the ${typeof value.value} ${String(value.value)}`;
}

/** Checks unknown values; what does not fit becomes a problem and `undefined`. */
export interface Checker {
  readonly problems: readonly Problem[];
  report(origin: Origin, found: string, expected: string): void;
  map(value: Value, what: string): MapValue | undefined;
  /** A string that is not empty. */
  text(value: Value, what: string): string | undefined;
  boolean(value: Value, what: string): boolean | undefined;
  /** One string or a list of them; those that fit. */
  texts(value: Value, what: string): readonly string[];
  oneOf<T extends string>(value: Value, allowed: readonly T[]): T | undefined;
  /** Reports the fields of a map whose key is not among `known`. */
  knownKeys(map: MapValue, known: readonly string[]): void;
}

/** The field of a map by its key, `undefined` where it has none. */
export function fieldOf(map: MapValue, key: string): Field | undefined {
  return map.fields.find((field) => field.key === key);
}

export function createChecker(): Checker {
  const problems: Problem[] = [];
  const checker: Checker = {
    problems,
    report(origin, found, expected) {
      problems.push({ origin, message: localize`Unexpected ${found}, expected ${expected}` });
    },
    map(value, what) {
      if (value.kind === 'map') return value;
      checker.report(value.origin, describeValue(value), what);
      return undefined;
    },
    text(value, what) {
      if (value.kind === 'scalar' && typeof value.value === 'string' && value.value.trim() !== '') {
        return value.value;
      }
      checker.report(value.origin, describeValue(value), what);
      return undefined;
    },
    boolean(value, what) {
      if (value.kind === 'scalar' && typeof value.value === 'boolean') return value.value;
      checker.report(value.origin, describeValue(value), what);
      return undefined;
    },
    texts(value, what) {
      const items = value.kind === 'list' ? value.items : [value];
      return items
        .map((item) => checker.text(item, what))
        .filter((text): text is string => text !== undefined);
    },
    oneOf<T extends string>(value: Value, allowed: readonly T[]): T | undefined {
      const found = allowed.find((one) => value.kind === 'scalar' && value.value === one);
      if (found === undefined) {
        checker.report(value.origin, describeValue(value), localize`one of ${allowed.join(', ')}`);
      }
      return found;
    },
    knownKeys(map, known) {
      for (const field of map.fields) {
        if (known.includes(field.key)) continue;
        checker.report(
          field.keyOrigin,
          localize`key \`${field.key}\``,
          localize`one of ${known.join(', ')}`,
        );
      }
    },
  };
  return checker;
}
