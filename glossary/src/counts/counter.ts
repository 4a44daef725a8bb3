import {
  compileGlossary,
  createLinter,
  type Entry,
  type Pack,
  PLAIN_ENTRY,
  PLAIN_PACK,
  PLAIN_RENDERING,
  type Rendering,
  rightForms,
} from '@zhengming/core';

/** Counts where wrong renderings stand in texts, whatever the texts say for or against them. */
export interface Counter {
  /** Adds the occurrences in the prose of one Markdown document. */
  add(text: string): void;
  /** How often each rendering stood in all documents so far, by its text; what never did is left out. */
  readonly counts: ReadonlyMap<string, number>;
}

/** What of an entry is counted, and what stands in its way. */
export interface Countable extends Pick<Entry, 'name' | 'accept'> {
  readonly renderings: readonly Pick<Rendering, 'text' | 'unless'>[];
}

/** Entries of one language: a pack is some. */
export interface Countables {
  readonly language: string;
  readonly entries: readonly Countable[];
}

/** What entries of a counter are called: no text says so, and no evidence speaks for it. */
const NAME = 'Zhengming';

/**
 * Counts with the matcher that lints, so that what shields a rendering from being found (compounds, longer
 * phrases, right forms, code) keeps it from being counted. Renderings of the same text are counted together.
 */
export function createCounter(packs: readonly Countables[]): Counter {
  const entries = packs.flatMap((pack) => pack.entries);
  const texts = toTexts(entries);
  const language = packs[0]?.language ?? 'und';
  const { glossary } = compileGlossary([toPlainPack(language, entries, texts)]);
  const linter = createLinter(glossary);
  const counts = new Map<string, number>();
  return {
    counts,
    add(text) {
      for (const { entry } of linter.lint(text).findings) {
        const rendering = texts[Number(entry)];
        if (rendering) counts.set(rendering.text, (counts.get(rendering.text) ?? 0) + 1);
      }
    },
  };
}

/** The texts of all renderings, each once, with the compounds that shield it anywhere. */
function toTexts(entries: readonly Countable[]) {
  const byText = new Map<string, Set<string>>();
  for (const { text, unless } of entries.flatMap((entry) => entry.renderings)) {
    byText.set(text, new Set([...(byText.get(text) ?? []), ...unless]));
  }
  return [...byText].map(([text, unless]) => ({ text, unless: [...unless] }));
}

/** A pack in which each text is wrong by itself; right forms stand in it only to be longer than what they hold. */
function toPlainPack(
  language: string,
  entries: readonly Countable[],
  texts: ReturnType<typeof toTexts>,
): Pack {
  const origin = { file: 'counter', line: 1, column: 1 };
  const shared = { ...PLAIN_ENTRY, kind: 'tool' as const, origin };
  const right = [...new Set(entries.flatMap(rightForms))].map((form) => ({
    ...shared,
    id: `right ${form}`,
    name: form,
    renderings: [],
  }));
  const wrong = texts.map(({ text, unless }, index) => ({
    ...shared,
    id: String(index),
    name: `${NAME} ${index}`,
    renderings: [{ ...PLAIN_RENDERING, text, unless, origin }],
  }));
  return {
    ...PLAIN_PACK,
    id: 'counter',
    language,
    source: 'en',
    title: 'counter',
    entries: [...right, ...wrong],
  };
}
