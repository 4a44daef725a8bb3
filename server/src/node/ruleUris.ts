import { existsSync } from 'node:fs';
import { RULES } from '@zhengming/core';

/**
 * Where the pages of the rules are, seen from the bundles (`dist`, `cli/dist`), from this file and from the
 * bundle in a package, which has them beside it.
 */
const FOLDERS = ['../docs/rules/', '../../docs/rules/', '../../../docs/rules/', './docs/rules/'];

/** The `file:` URIs of the pages that are there, by rule id. */
export function findRuleUris(): ReadonlyMap<string, string> {
  const uris = new Map<string, string>();
  for (const { id } of RULES) {
    const pages = FOLDERS.map((folder) => new URL(`${folder}${id}.md`, import.meta.url));
    const page = pages.find((url) => existsSync(url));
    if (page) uris.set(id, page.href);
  }
  return uris;
}
