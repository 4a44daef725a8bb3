import { memoize } from '../memoize.ts';
import { isOfFrequentLanguage, type Language, readLanguage } from './tag.ts';

/**
 * A tag with a region or script, or one of two letters that folders are called by for their language more often than
 * for anything else. (`ml`, `os`, `cs` and `ts` are languages, but folders of that name hold something else.)
 */
const FOLDER =
  /^(?:[a-z]{2,3}[-_](?:[a-z]{4}|[a-z]{2}|\d{3})|ar|bg|bn|de|el|en|es|fa|fi|fr|he|hi|hu|id|it|ja|ko|nl|pl|pt|ro|ru|sv|th|tr|uk|vi|zh)$/iu;

/** Folders in which each folder is called by a language, whichever it is. */
const FOLDER_OF_LANGUAGES =
  /^(?:i18n|l10n|lang|langs|languages|locale|locales|translations|content)$/iu;

/** `index.ja.md`, `README.zh-TW.md`, `README_de.md`. */
const IN_NAME = /[._-]([a-z]{2}(?:[-_](?:[a-z]{4}|[a-z]{2}))?)\.[^.]+$/iu;

/**
 * The language that the place of a document tells, as site generators and repositories have it: the end of its
 * name, or else the nearest folder that is called by a language. `undefined` where nothing does.
 */
export function languageOfPath(path: string): Language | undefined {
  const start = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
  const inName = IN_NAME.exec(path.slice(start))?.[1];
  // The name of a document may end with any two words: `where-to-go.md`.
  const isTag = inName !== undefined && FOLDER.test(inName) && isOfFrequentLanguage(inName);
  const ofName = isTag ? readLanguage(inName) : undefined;
  return ofName ?? languageOfFolder(path.slice(0, start));
}

/** Folders are few, and hold many documents. */
const languageOfFolder = memoize((folder: string): Language | undefined => {
  const segments = folder.split(/[/\\]/u);
  for (let i = segments.length - 1; i >= 0; i--) {
    const segment = segments[i] ?? '';
    const isAmongLanguages = FOLDER_OF_LANGUAGES.test(segments[i - 1] ?? '');
    const found = isAmongLanguages || FOLDER.test(segment) ? readLanguage(segment) : undefined;
    if (found) return found;
  }
  return undefined;
});
