import type { Condition } from '../glossary/entry.ts';
import { type Glossary, subjectKey, type WrongMeaning } from '../glossary/glossary.ts';
import type { Facts } from './facts.ts';
import type { Source } from './source.ts';

/** What may speak for a wrong rendering, as far as the sources of a document tell, none of them parsed. */
export interface Support extends Pick<Facts, 'titleHolding' | 'linkTo'> {
  /** The entries and subjects of which a right form may stand in the document. */
  readonly accepted: ReadonlySet<string>;
}

/**
 * Whether anything could speak for a rendering in a piece of the document. Never false where something would.
 * Other wrong renderings of the entry are not looked at.
 */
export function mayBeSupported(
  { neighbours }: Glossary,
  { accepted, titleHolding, linkTo }: Support,
  { entry, rendering }: WrongMeaning,
  source: Source,
): boolean {
  const { when } = rendering;
  if (when === 'always') return true;
  const counts = (...conditions: readonly Condition[]): boolean =>
    typeof when === 'string' || conditions.some((condition) => when.includes(condition));
  // The right form in the same document may be a gloss, which always counts.
  if (accepted.has(entry.id)) return true;
  if (counts('link', 'home') && source.mayLead(entry)) return true;
  if (counts('document') && entry.homes.length > 0 && linkTo(entry.id)) return true;
  if (counts('title', 'slug') && titleHolding(entry) !== undefined) return true;
  const isSubject = (subject: string): boolean => accepted.has(subjectKey(subject));
  if (counts('subject') && [...rendering.subject, ...entry.subject].some(isSubject)) return true;
  if (!counts('neighbour')) return false;
  const shared = neighbours.get(entry.kind) ?? [];
  return [rendering.near, entry.near, shared].some((words) =>
    words.some((word) => source.mayHold(word)),
  );
}
