/** Texts of another language by the English ones, with `{0}`, `{1}`... where values stand in both. */
export type Catalogue = Readonly<Record<string, string>>;

/** The parts of a text between its values, and which value stands before each but the first. */
interface Pattern {
  readonly texts: readonly string[];
  readonly order: readonly number[];
}

let catalogue: Catalogue | undefined;
let patterns = new WeakMap<TemplateStringsArray, Pattern>();

/**
 * Sets the language of all that is said from now on; English without a catalogue. A program speaks one
 * language: it is set once, before anything is read or checked.
 */
export function setCatalogue(one: Catalogue | undefined): void {
  catalogue = one;
  patterns = new WeakMap();
}

/**
 * A sentence in the language that was set, and in English where the catalogue lacks it. A tag, so that the
 * English text stands where it is said: localize`Unexpected ${found}, expected ${expected}`.
 */
export function localize(
  texts: TemplateStringsArray,
  ...values: readonly (string | number)[]
): string {
  if (!catalogue) return join({ texts, order: ENGLISH }, values);
  const pattern = patterns.get(texts) ?? toPattern(catalogue[toKey(texts)] ?? toKey(texts));
  patterns.set(texts, pattern);
  return join(pattern, values);
}

/** The same for a text without values that stands in a table. */
export function localizeText(text: string): string {
  return catalogue?.[text] ?? text;
}

/** More values than these make no sentence. */
const ENGLISH: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7];

function join({ texts, order }: Pattern, values: readonly (string | number)[]): string {
  let joined = texts[0] ?? '';
  for (let i = 1; i < texts.length; i++) {
    joined += `${values[order[i - 1] ?? 0]}${texts[i]}`;
  }
  return joined;
}

/** What a catalogue calls a template: its text with the places of its values numbered. */
function toKey([first = '', ...rest]: readonly string[]): string {
  return rest.reduce((key, text, index) => `${key}{${index}}${text}`, first);
}

const PLACE = /\{(\d)\}/u;

function toPattern(text: string): Pattern {
  const parts = text.split(PLACE);
  return {
    texts: parts.filter((_, index) => index % 2 === 0),
    order: parts.filter((_, index) => index % 2 === 1).map(Number),
  };
}
