/** A part of a name that translations render by itself. */
export interface Unit {
  /** As the name writes it. */
  readonly text: string;
  /** In lower case, to look it up. */
  readonly word: string;
}

const UNIT = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/gu;

/**
 * The units of a name in Latin letters: its words, and the words that it joins (`CloudFormation` →
 * Cloud, Formation). A name that says more than its letters and digits keeps the rest to itself.
 */
export function unitsOf(name: string): readonly Unit[] {
  return (name.match(UNIT) ?? []).map((text) => ({ text, word: text.toLowerCase() }));
}
