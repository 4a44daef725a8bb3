import { type Glossary, localize, type Origin, type Problem } from '@zhengming/core';
import type { BuiltIn } from '@zhengming/glossary';
import { nearestOf } from './nearest.ts';
import { ALL_PACKS, packName } from './packs.ts';

/** A word of a configuration that only the glossary can tell to be right. */
export interface Mention {
  readonly kind: 'language' | 'entry' | 'pack';
  readonly text: string;
  readonly origin: Origin;
}

/** What may be mentioned: each kind with the words that are right, and what one that is not should be. */
type Known = Readonly<
  Record<
    Mention['kind'],
    {
      readonly words: ReadonlySet<string>;
      readonly expected: string;
      readonly report: (text: string, expected: string) => string;
    }
  >
>;

/** Whether the glossary of a configuration does not bear a mention out by itself. */
export function isOpen({ kind, text }: Mention, { entries }: Glossary): boolean {
  if (kind === 'language') return entries.size === 0;
  return kind === 'pack' ? text !== ALL_PACKS : !entries.has(text);
}

/**
 * Reports, of mentions that are open, those that no built-in glossary bears out either, nor `files`, the
 * glossary files of the configuration. One that the configuration leaves out counts: a folder without them
 * inherits what is set for them.
 */
export function checkMentions(
  open: readonly Mention[],
  glossary: Glossary,
  { builtIn, files }: { readonly builtIn: BuiltIn; readonly files: readonly string[] },
): readonly Problem[] {
  const entries = builtIn.languages.flatMap((language) => [
    ...(builtIn.open(language)?.entries.values() ?? []),
  ]);
  const known: Known = {
    language: {
      words: new Set(builtIn.languages),
      expected: [...builtIn.languages, localize`the language of a pack of your own`].join(
        localize` or `,
      ),
      report: (text, expected) => localize`Unexpected language \`${text}\`, expected ${expected}`,
    },
    entry: {
      words: new Set([...entries.map(({ id }) => id), ...glossary.entries.keys()]),
      expected: localize`the id of an entry`,
      report: (text, expected) => localize`Unexpected entry \`${text}\`, expected ${expected}`,
    },
    pack: {
      words: new Set([...entries.map(({ origin }) => origin.file), ...files].map(packName)),
      expected: localize`the name of a pack`,
      report: (text, expected) => localize`Unexpected pack \`${text}\`, expected ${expected}`,
    },
  };
  return open
    .filter(({ kind, text }) => !known[kind].words.has(text))
    .map(({ kind, text, origin }) => ({
      origin,
      message: known[kind].report(text, describeExpected(known[kind], text)),
    }));
}

function describeExpected({ words, expected }: Known[Mention['kind']], text: string): string {
  const near = nearestOf(text, words);
  return near === undefined || expected.includes(near)
    ? expected
    : localize`${expected}, such as \`${near}\``;
}
