declare const LOWER: unique symbol;

/** A text in small letters, unit by unit that of which it was made. */
export type LowerText = string & { readonly [LOWER]: true };

/** The one letter that becomes two units in small letters, and belongs to no name. */
const LONGER = '\u0130';

/** Puts a text in small letters, keeping the place of each unit. */
export function toLowerText(text: string): LowerText {
  return text.replaceAll(LONGER, ' ').toLowerCase() as LowerText;
}
