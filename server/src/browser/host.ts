import { RULES } from '@zhengming/core';
import { type BuiltIn, createBuiltIn } from '@zhengming/glossary';
import type { Host } from '../index.ts';
import type { Language } from '../language/language.ts';

/** A pack's path in the glossary's folder: nothing else of that folder, and nothing outside of it. */
const PACK = /^[A-Za-z0-9-]+\/[A-Za-z0-9-]+\.yaml$/u;

const RULE_IDS: ReadonlySet<string> = new Set(RULES.map(({ id }) => id));

/** Every rule has a page in every language of the interface. */
function toRuleUri(rule: string, language: Language, home: URL): string {
  const folder = language === 'en' ? '' : `${language}/`;
  return new URL(`docs/rules/${folder}${rule}.md`, home).href;
}

/** What a browser is, which has no files and no index; `home` is the address of the extension's folder. */
export function createWebHost(home: URL, version: string): Host {
  const toPackUri = (file: string): string | undefined =>
    PACK.test(file) ? new URL(`glossary/${file}`, home).href : undefined;
  return {
    version,
    processId: undefined,
    fileSystem: undefined,
    builtIn: createFetchedBuiltIn(new URL('dist/', home)),
    builtInUri: toPackUri,
    async readBuiltIn(file) {
      const uri = toPackUri(file);
      const response = uri === undefined ? undefined : await fetch(uri);
      return response?.ok ? response.text() : undefined;
    },
    ruleUri: (rule, language) => (RULE_IDS.has(rule) ? toRuleUri(rule, language, home) : undefined),
  };
}

/** The built-in glossaries, each fetched once before it is first opened. */
function createFetchedBuiltIn(folder: URL): BuiltIn {
  const images = new Map<string, Uint8Array>();
  const builtIn = createBuiltIn((language) => {
    const image = images.get(language);
    if (image) return image;
    throw new Error(`Unexpected glossary of ${language}, expected one that was fetched before`);
  });
  return {
    ...builtIn,
    async prepare(language) {
      if (images.has(language) || !builtIn.languages.includes(language)) return;
      images.set(language, await fetchBytes(new URL(`${language}.bin`, folder)));
    },
  };
}

/** @throws where there is nothing, or no network. */
async function fetchBytes(url: URL): Promise<Uint8Array> {
  const response = await fetch(url.href);
  if (response.ok) return new Uint8Array(await response.arrayBuffer());
  throw new Error(`Unexpected status ${response.status} of ${url.href}, expected a glossary`);
}
