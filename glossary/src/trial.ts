import {
  type Entry,
  type Linter,
  localize,
  type Problem,
  type Rendering,
  rightForms,
} from '@zhengming/core';

/** A sentence of an entry that the linter judges otherwise than the entry says. */
export interface FailedTrial extends Problem {
  /** The sentence, form or note as the entry has it. */
  readonly text: string;
}

/** Tries out the right forms of an entry and its note, none of which may be flagged. */
export function tryOwnWords(linter: Linter, entry: Entry): readonly FailedTrial[] {
  const own = [...rightForms(entry), ...(entry.note === undefined ? [] : [entry.note])];
  return own.flatMap((text) =>
    trySilence(linter, text, entry.origin, localize`a right form or note`),
  );
}

/**
 * Tries out one rendering of an entry: the sentences to flag are flagged, the sentences to pass are not, and
 * what is wrong wherever it stands is so where it stands alone.
 */
export function tryRendering(
  linter: Linter,
  entry: Entry,
  { text, when, flag, pass, origin }: Rendering,
): readonly FailedTrial[] {
  const toFlag = when === 'always' ? [text, ...flag] : flag;
  return [
    ...toFlag.flatMap((sentence) => tryFlag(linter, entry, { text, origin }, sentence)),
    ...pass.flatMap((sentence) =>
      trySilence(linter, sentence, origin, localize`a sentence to pass`),
    ),
  ];
}

function tryFlag(
  linter: Linter,
  { id }: Entry,
  { text, origin }: Pick<Rendering, 'text' | 'origin'>,
  sentence: string,
): readonly FailedTrial[] {
  const { findings } = linter.lint(sentence);
  if (findings.some(({ entry }) => entry === id)) return [];
  const found = findings.map(({ message }) => message).join(' | ') || localize`nothing`;
  const message = localize`\`${text}\`: Unexpected ${found}, expected \`${id}\` in “${sentence}”`;
  return [{ origin, message, text: sentence }];
}

/** Tries out a text in which nothing may be flagged; `what` says what it is. */
export function trySilence(
  linter: Linter,
  text: string,
  origin: Problem['origin'],
  what: string,
): readonly FailedTrial[] {
  return linter.lint(text).findings.map((finding) => ({
    origin,
    message: localize`Unexpected finding in ${what}, “${text}”: ${finding.message}`,
    text,
  }));
}
