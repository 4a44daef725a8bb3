import { type Glossary, openImage } from '@zhengming/core';
import languages from '../dist/languages.js';

/** The glossaries that ship, by the language of the texts. */
export interface BuiltIn {
  /** BCP 47 tags. */
  readonly languages: readonly string[];
  /** To be awaited before `open`, where images come from afar; left out where they do not. */
  prepare?(language: string): Promise<void>;
  /** `undefined` for a language without one; the same object each time. */
  open(language: string): Glossary | undefined;
}

/**
 * Makes the built-in glossaries of their images, as the build wrote them; `readImage` is asked for one of
 * `languages` when it is first needed. Example sentences are left out; origins name files relative to the
 * glossary folder.
 */
export function createBuiltIn(readImage: (language: string) => Uint8Array): BuiltIn {
  const known = new Map<string, Glossary>();
  return {
    languages,
    open(language) {
      if (!languages.includes(language)) return undefined;
      const glossary = known.get(language) ?? openImage(readImage(language));
      known.set(language, glossary);
      return glossary;
    },
  };
}
