import { type Catalogue, setCatalogue } from '@zhengming/core';
import chinese from './zh-CN.json' with { type: 'json' };

/** The languages that the server speaks to people in; nothing to do with those of their documents. */
export const LANGUAGES = ['en', 'zh-CN'] as const;

export type Language = (typeof LANGUAGES)[number];

const CATALOGUES: Readonly<Record<Language, Catalogue | undefined>> = {
  en: undefined,
  'zh-CN': chinese,
};

/** The language for a client's locale, such as `zh-cn` or `zh-Hans`: English where none is nearer. */
export function chooseLanguage(locale: string | undefined): Language {
  return locale !== undefined && isSimplifiedChinese(locale) ? 'zh-CN' : 'en';
}

function isSimplifiedChinese(locale: string): boolean {
  try {
    // Locales of the environment have a low line and an encoding: `zh_CN.UTF-8`.
    const [tag = ''] = locale.replaceAll('_', '-').split(/[.@]/u);
    const { language, script } = new Intl.Locale(tag).maximize();
    return language === 'zh' && script === 'Hans';
  } catch {
    return false; // A RangeError is how Intl says that it is no locale.
  }
}

/** Has all that is said to people from now on be said in a language. */
export function speak(language: Language): void {
  setCatalogue(CATALOGUES[language]);
}
