import type { Glossary, Origin, Problem } from '@zhengming/core';
import type { BuiltIn } from '@zhengming/glossary';
import { nearestOf } from './nearest.ts';

/** A word of a configuration that only the glossary can tell to be right. */
export interface Mention {
  readonly kind: 'language' | 'entry';
  readonly text: string;
  readonly origin: Origin;
}

/** Whether the glossary of a configuration does not bear a mention out by itself. */
export function isOpen({ kind, text }: Mention, { entries }: Glossary): boolean {
  return kind === 'language' ? entries.size === 0 : !entries.has(text);
}

/**
 * Reports, of mentions that are open, those that no built-in glossary bears out either. One that the
 * configuration leaves out counts: a folder without them inherits what is set for them.
 */
export function checkMentions(
  open: readonly Mention[],
  glossary: Glossary,
  builtIn: BuiltIn,
): readonly Problem[] {
  const languages = new Set(builtIn.languages);
  const ids = new Set(
    builtIn.languages.flatMap((language) => [...(builtIn.open(language)?.entries.keys() ?? [])]),
  );
  return open
    .filter(({ kind, text }) => !(kind === 'language' ? languages : ids).has(text))
    .map(({ kind, text, origin }) => ({
      origin,
      message: `Unexpected ${kind} \`${text}\`, expected ${
        kind === 'language'
          ? [...languages, 'the language of a pack of your own'].join(' or ')
          : expectedEntry(text, [...glossary.entries.keys(), ...ids])
      }`,
    }));
}

function expectedEntry(text: string, ids: readonly string[]): string {
  const near = nearestOf(text, ids);
  return near === undefined ? 'the id of an entry' : `the id of an entry, such as \`${near}\``;
}
