/** What C has letters for. */
const LETTERS: Readonly<Record<string, string>> = {
  '\u0007': 'a',
  '\b': 'b',
  '\t': 't',
  '\n': 'n',
  '\v': 'v',
  '\f': 'f',
  '\r': 'r',
  '"': '"',
  '\\': '\\',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const SPECIAL = /[\u0000-\u001f\u007f"\\]/gu;

/**
 * A path as a header of a diff names it: in quotes, as in C, where it holds what could end the line or the
 * name; with a tab behind it where it holds a space, so that nobody takes the rest for a time.
 */
export function quotePath(path: string): string {
  const escaped = path.replace(SPECIAL, (character) => {
    const code = character.charCodeAt(0).toString(8).padStart(3, '0');
    return `\\${LETTERS[character] ?? code}`;
  });
  if (escaped !== path) return `"${escaped}"`;
  return path.includes(' ') ? `${path}\t` : path;
}
