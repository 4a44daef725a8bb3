/** A language as texts are written in it. */
export interface Language {
  /** BCP 47, as it was written: `zh-TW`. */
  readonly tag: string;
  /** The primary subtag: `zh`. */
  readonly language: string;
  /** ISO 15924: `Hant`. */
  readonly script: string;
}

const TAG = /^[A-Za-z]{2,3}(?:[-_][A-Za-z]{4})?(?:[-_](?:[A-Za-z]{2}|\d{3}))?$/u;

let names: Intl.DisplayNames | undefined;

/**
 * Reads a language tag; what it leaves open is taken as most people mean it, so that `zh-TW` is written in `Hant`.
 * `undefined` for what is no tag of a language that people know: `cn`, `go`.
 */
export function readLanguage(tag: string): Language | undefined {
  if (!TAG.test(tag)) return undefined;
  const { language, script = '' } = new Intl.Locale(tag.replaceAll('_', '-')).maximize();
  names ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  return names.of(language) === undefined ? undefined : { tag, language, script };
}

/** Whether who translates into the one means the other: a region makes no difference, a script does. */
export function isSameLanguage(one: Language, other: Language): boolean {
  return one.language === other.language && one.script === other.script;
}
