import { listOf } from './listOf.ts';
import { UsageError } from './usageError.ts';

/** An option of a command: what the help says of it, and how its value is read. */
export interface Option<Value> {
  /** Whether it stands alone, or a value follows it. */
  readonly takes: 'nothing' | 'value';
  /** One letter, for `-h`. */
  readonly short?: string;
  /** What stands for its value in the help. */
  readonly placeholder?: string;
  /** Without the default and without a full stop. */
  readonly help: string;
  /** What the help says of the default, where that is worth a word. */
  readonly byDefault?: string;
  /**
   * Reads what was given: a value for each time the option was named, the empty text where it takes none.
   * `name` has its hyphens. @throws {UsageError}
   */
  read(given: readonly string[], name: string): Value;
}

/** The options of a command by their names, without hyphens, in the order of the help. */
export type OptionTable = Readonly<Record<string, Option<unknown>>>;

/** What the options of a table were set to. */
export type ValuesOf<Table extends OptionTable> = {
  readonly [Name in keyof Table]: Table[Name] extends Option<infer Value> ? Value : never;
};

/** An option that is there or not. */
export function flag(help: string, short?: string): Option<boolean> {
  return {
    takes: 'nothing',
    help,
    ...(short !== undefined && { short }),
    read: (given) => given.length > 0,
  };
}

/** A text such as a path; `undefined` where the option is not given. The last one counts. */
export function text(placeholder: string, help: string): Option<string | undefined> {
  return { takes: 'value', placeholder, help, read: (given) => given.at(-1) };
}

/** An option that may be given again, with a text each time. */
export function texts(placeholder: string, help: string): Option<readonly string[]> {
  return { takes: 'value', placeholder, help, read: (given) => given };
}

/** One of a few words. */
export function choice<Word extends string>(
  words: readonly Word[],
  help: string,
  placeholder = words.join('|'),
): Option<Word | undefined> {
  return {
    takes: 'value',
    placeholder,
    help,
    read(given, name) {
      const written = given.at(-1);
      if (written === undefined) return undefined;
      const found = words.find((word) => word === written);
      if (found !== undefined) return found;
      throw new UsageError(`Unexpected \`${name} ${written}\`, expected ${listOf(words, 'or')}`);
    },
  };
}

/** A whole number from `least` to `most`. */
export function wholeNumber(
  { least, most = Number.MAX_SAFE_INTEGER }: { readonly least: number; readonly most?: number },
  help: string,
): Option<number | undefined> {
  const range =
    most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
  return {
    takes: 'value',
    placeholder: 'N',
    help,
    read(given, name) {
      const written = given.at(-1);
      if (written === undefined) return undefined;
      const number = /^\d+$/u.test(written) ? Number(written) : Number.NaN;
      if (number >= least && number <= most) return number;
      throw new UsageError(`Unexpected \`${name} ${written}\`, expected a whole number ${range}`);
    },
  };
}

/** The same option, with a value where it is not given. `told` is what the help calls it. */
export function withDefault<Value>(
  option: Option<Value | undefined>,
  value: Value,
  told = String(value),
): Option<Value> {
  return { ...option, byDefault: told, read: (given, name) => option.read(given, name) ?? value };
}
