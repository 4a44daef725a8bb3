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

/**
 * The scripts of the languages that documents are most often in: to ask the engine for them
 * takes longer than to check a file.
 */
const SCRIPTS = new Map<string, string>([
  ...'de en es fi fr hu id it nl pl pt ro sv tr vi'.split(' ').map((tag) => [tag, 'Latn'] as const),
  ...'bg ru uk'.split(' ').map((tag) => [tag, 'Cyrl'] as const),
  ...'ar fa'.split(' ').map((tag) => [tag, 'Arab'] as const),
  ['el', 'Grek'],
  ['he', 'Hebr'],
  ['hi', 'Deva'],
  ['ja', 'Jpan'],
  ['ko', 'Kore'],
  ['th', 'Thai'],
  ['zh', 'Hans'],
  ['zh-CN', 'Hans'],
  ['zh-TW', 'Hant'],
  ['zh-HK', 'Hant'],
]);

/** A region in which these languages are written as in any other. */
const SAME_EVERYWHERE = /^(?!zh)[a-z]{2}[-_](?:[A-Za-z]{2}|\d{3})$/u;

/** Whether a tag begins with one of the languages that documents are most often in. */
export function isOfFrequentLanguage(tag: string): boolean {
  return SCRIPTS.has(tag.slice(0, 2).toLowerCase());
}

let names: Intl.DisplayNames | undefined;

/**
 * Reads a language tag; what it leaves open is taken as most people mean it, so that `zh-TW` is written in `Hant`.
 * `undefined` for what is no tag of a language that people know: `cn`, `go`.
 */
export function readLanguage(tag: string): Language | undefined {
  if (!TAG.test(tag)) return undefined;
  const language = tag.slice(0, 2);
  const script =
    SCRIPTS.get(tag) ?? (SAME_EVERYWHERE.test(tag) ? SCRIPTS.get(language) : undefined);
  if (script !== undefined) return { tag, language, script };
  const locale = new Intl.Locale(tag.replaceAll('_', '-')).maximize();
  names ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  if (names.of(locale.language) === undefined) return undefined;
  return { tag, language: locale.language, script: locale.script ?? '' };
}

/** Whether who translates into the one means the other: a region makes no difference, a script does. */
export function isSameLanguage(one: Language, other: Language): boolean {
  return one.language === other.language && one.script === other.script;
}
