import { existsSync } from 'node:fs';
import type { Language } from '../language/language.ts';

/**
 * Where the pages of the rules are, seen from the bundles (`dist`, `cli/dist`), from this file and from the
 * bundle in a package, which has them beside it.
 */
const FOLDERS = ['../docs/rules/', '../../docs/rules/', '../../../docs/rules/', './docs/rules/'];

const known = new Map<string, string | undefined>();

/** The `file:` URI of a rule's page in a language, or else in English; `undefined` where neither is there. */
export function findRuleUri(rule: string, language: Language): string | undefined {
  const key = `${language}/${rule}`;
  if (!known.has(key)) known.set(key, findPage(pagesOf(rule, language)));
  return known.get(key);
}

function pagesOf(rule: string, language: Language): readonly string[] {
  const english = `${rule}.md`;
  return language === 'en' ? [english] : [`${language}/${english}`, english];
}

function findPage(pages: readonly string[]): string | undefined {
  return pages
    .flatMap((page) => FOLDERS.map((folder) => new URL(`${folder}${page}`, import.meta.url)))
    .find((url) => existsSync(url))?.href;
}
