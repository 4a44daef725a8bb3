/** Texts in one table of UTF-16 code units, which threads can share and files can hold. */
export interface TextTable {
  /** For each text where it begins; it ends where the next one begins. */
  readonly starts: Uint32Array;
  readonly codes: Uint16Array;
}

/** Texts that are read one by one. */
export interface Texts {
  readonly count: number;
  /** The empty text where there is none of that index. */
  at(index: number): string;
}

/** Puts texts into a table. */
export function toTextTable(texts: readonly string[]): TextTable {
  const starts = new Uint32Array(texts.length + 1);
  texts.forEach((text, index) => {
    starts[index + 1] = (starts[index] ?? 0) + text.length;
  });
  const codes = new Uint16Array(starts.at(-1) ?? 0);
  let at = 0;
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) codes[at++] = text.charCodeAt(i);
  }
  return { starts, codes };
}

/** So many code units become a string at once: they are the arguments of one call. */
const CHUNK = 0x2000;

/** The text of code units. (An array of them is spread one by one, which takes three times as long.) */
const textOf = (codes: Uint16Array): string =>
  Reflect.apply(String.fromCharCode, undefined, codes as ArrayLike<number>);

/** Opens a table for reading. */
export function openTexts({ starts, codes }: TextTable): Texts {
  return {
    count: starts.length - 1,
    at(index) {
      const end = starts[index + 1] ?? 0;
      let text = '';
      for (let at = starts[index] ?? 0; at < end; at += CHUNK) {
        text += textOf(codes.subarray(at, Math.min(end, at + CHUNK)));
      }
      return text;
    },
  };
}
