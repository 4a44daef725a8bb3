import { foldPhrase, spellingOf } from '../match/fold.ts';
import { createTrie } from '../match/trie.ts';
import { checkRenderings } from './conflict.ts';
import type { Entry, Pack, Problem, Rendering } from './entry.ts';
import { type Glossary, type Meaning, rightForms } from './glossary.ts';
import { layPacks } from './layer.ts';
import { misspellingOf } from './misspelling.ts';

export interface CompileOptions {
  /** The language of the texts; the packs of others are left out. By default that of the first pack. */
  readonly language?: string;
}

/** A glossary that works, and what in the packs does not. */
export interface CompiledGlossary {
  readonly glossary: Glossary;
  readonly problems: readonly Problem[];
}

/** Compiles packs, the nearest last. Never throws: what contradicts itself is a problem and left out. */
export function compileGlossary(
  packs: readonly Pack[],
  options: CompileOptions = {},
): CompiledGlossary {
  const language = options.language ?? packs[0]?.language ?? 'und';
  const { entries, neighbours, problems: layering } = layPacks(packs, language);
  const { usable, problems: conflicts } = checkRenderings(entries);

  const meanings = new Map<string, Meaning[]>();
  const add = (text: string, meaning: Meaning): void => {
    const phrase = foldPhrase(text);
    const known = meanings.get(phrase);
    if (known) known.push(meaning);
    else meanings.set(phrase, [meaning]);
  };
  for (const entry of entries.values()) {
    for (const form of rightForms(entry)) add(form, toAccepted(entry, form));
    for (const rendering of entry.renderings) {
      if (!usable.has(rendering)) continue;
      add(rendering.text, toWrong(entry, rendering));
      for (const compound of rendering.unless) add(compound, { type: 'shield', entry, rendering });
    }
  }
  const trie = createTrie([...meanings.keys()]);
  const glossary = { language, entries, neighbours, trie, meanings: [...meanings.values()] };
  return { glossary, problems: [...layering, ...conflicts] };
}

/** A letter or digit that can be spelt in more than one way, if only by a space beside it. */
const SPELT = /[A-Za-z0-9]/u;

function toAccepted(entry: Entry, form: string): Meaning {
  const spelling = SPELT.test(form) ? spellingOf(form) : undefined;
  return { type: 'accepted', entry, spelling, misspelling: misspellingOf(entry, form) };
}

const LATIN_PART = /[A-Za-z0-9][\x21-\x7e]*/gu;
const BEYOND_ASCII = /[^\0-\x7f]/u;

/**
 * A half-translated name is the same rendering however its Latin half is spelt: `github 动作`. But where
 * that half is itself misspelt (`it 团队`), its spelling is what is wrong.
 */
function toWrong(entry: Entry, rendering: Rendering): Meaning {
  const { text } = rendering;
  const forms = rightForms(entry);
  const isAnySpelling =
    BEYOND_ASCII.test(text) &&
    (text.match(LATIN_PART) ?? []).every((part) => forms.some((form) => form.includes(part)));
  return {
    type: 'wrong',
    entry,
    rendering,
    spelling: isAnySpelling ? undefined : spellingOf(text),
  };
}
