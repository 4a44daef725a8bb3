/** The UTF-16 units of a text, which are read faster off an array than off a part of a longer string. */
export interface Units {
  /** At least as many as `length` says, and zeros behind them. */
  readonly codes: Uint16Array;
  readonly length: number;
}

/** Nobody has to ask whether the next units are there. */
const PADDING = 4;

/** Texts are read by the thousand, one after the other: the short ones into the same array. */
const SHORT = 0x4000;
const SHORT_CODES = new Uint16Array(SHORT + PADDING);

/** The units of a text. The result holds until the next text is read. */
export function toUnits(text: string): Units {
  const { length } = text;
  const codes = length > SHORT ? new Uint16Array(length + PADDING) : SHORT_CODES;
  for (let i = 0; i < length; i++) codes[i] = text.charCodeAt(i);
  codes.fill(0, length, length + PADDING);
  return { codes, length };
}
