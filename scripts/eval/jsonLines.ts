/** Reads the fields of one item; a field that is not as expected throws, naming file and line. */
export interface FieldReader {
  string(name: string): string;
  strings(name: string): readonly string[];
  /** A whole number that is not negative. */
  count(name: string): number;
  flag(name: string): boolean;
  choice<const T extends string>(name: string, choices: readonly T[]): T;
  /** Throws that the field is not what it should be. */
  refuse(name: string, expected: string): never;
}

/**
 * Reads JSON Lines: one object a line, blank lines left out.
 * @param file the path for messages
 * @throws at the first line that is not as expected
 */
export function readJsonLines<T>(
  text: string,
  file: string,
  toItem: (fields: FieldReader) => T,
): readonly T[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    return [toItem(createFieldReader(parse(line, `${file}:${index + 1}`), `${file}:${index + 1}`))];
  });
}

function parse(line: string, place: string): object {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`${place}: Unexpected \`${line}\`, expected a JSON object`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new Error(`${place}: Unexpected \`${line}\`, expected a JSON object`);
}

function createFieldReader(item: object, place: string): FieldReader {
  const fields = new Map<string, unknown>(Object.entries(item));

  function refuse(name: string, expected: string): never {
    const found = JSON.stringify(fields.get(name)) ?? 'nothing';
    throw new Error(`${place}: Unexpected ${name} ${found}, expected ${expected}`);
  }

  return {
    refuse,
    string(name) {
      const value = fields.get(name);
      return typeof value === 'string' && value !== '' ? value : refuse(name, 'a text');
    },
    strings(name) {
      const value = fields.get(name);
      const isList = Array.isArray(value) && value.every((one) => typeof one === 'string');
      return isList ? value : refuse(name, 'a list of texts');
    },
    count(name) {
      const value = fields.get(name);
      const isCount = typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
      return isCount ? value : refuse(name, 'a whole number from 0');
    },
    flag(name) {
      const value = fields.get(name);
      return typeof value === 'boolean' ? value : refuse(name, 'true or false');
    },
    choice(name, choices) {
      const value = fields.get(name);
      return choices.find((one) => one === value) ?? refuse(name, choices.join(' or '));
    },
  };
}

/** One item a line, in the order given. */
export function toJsonLines(items: readonly object[]): string {
  return items.map((item) => `${JSON.stringify(item)}\n`).join('');
}
