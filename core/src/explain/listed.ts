import type { Entry, Rendering } from '../glossary/entry.ts';
import type { Glossary } from '../glossary/glossary.ts';

/** A wrong rendering whose letters stand at a place, whether the matcher takes it for one or not. */
export interface ListedRendering {
  readonly entry: Entry;
  readonly rendering: Rendering;
  /** The compound around it in which it is right; `undefined` where none stands there. */
  readonly shieldedBy: string | undefined;
}

/**
 * The wrong renderings of a glossary whose letters stand in `line` at `column`, the longest first. For people
 * who ask why nothing was found there: it reads every entry.
 */
export function listedAt(
  { entries }: Pick<Glossary, 'entries'>,
  line: string,
  column: number,
): readonly ListedRendering[] {
  return [...entries.values()]
    .flatMap((entry) => entry.renderings.map((rendering) => ({ entry, rendering })))
    .filter(({ rendering }) => standsAt(line, rendering.text, column))
    .map(({ entry, rendering }) => ({
      entry,
      rendering,
      shieldedBy: rendering.unless.find((compound) => standsAt(line, compound, column)),
    }))
    .sort((a, b) => b.rendering.text.length - a.rendering.text.length);
}

function standsAt(line: string, text: string, column: number): boolean {
  const from = Math.max(0, column - text.length + 1);
  const at = line.indexOf(text, from);
  return at !== -1 && at <= column;
}
