import type { Match, Reading } from '../match/match.ts';
import { hasOtherLetter } from '../match/writing.ts';
import type { Range } from '../range.ts';
import { firstFrom, OFTEN, standsIn } from './facts.ts';
import type { Case } from './place.ts';
import { POINTS, speakFor, type Weight } from './weight.ts';

/** How often the document speaks of the entry elsewhere; where it does not, a link to its home says so once. */
export function weighDocument(one: Case, reading: Reading): Weight[] {
  const { entry, misspelt } = reading;
  const { facts, certain, match } = one;
  const right = facts.sightingsOf(entry.id);
  const sure = certain.get(entry.id);
  const count = (right?.count ?? 0) + (sure?.size ?? 0) - (sure?.has(match) ? 1 : 0);
  if (count === 0) return weighLinkElsewhere(one, reading);
  if (misspelt === 'possible' && isWord(one, entry.id, count)) return [];
  const points = count >= OFTEN ? POINTS.documentOften : POINTS.document;
  if (right) return [speakFor('document', points, right.text, right.first)];
  return [speakFor('meant', points, entry.name, firstOther(sure, match))];
}

/** What is only misspelt may be a word of the address itself; what was derived weighs links itself. */
function weighLinkElsewhere(
  { facts, matched, match }: Case,
  { entry, misspelt, rendering }: Reading,
): Weight[] {
  // To look for links costs: an entry without homes has none.
  if (misspelt || rendering.derived || entry.homes.length === 0) return [];
  if (!hasOtherLetter(rendering.text)) return [];
  const link = facts.linkTo(entry.id);
  const { links } = matched.run;
  const own = links[firstFrom(links, match.range.start)];
  // In the text of a link its own address says more.
  const isInLink = own !== undefined && own.range.start < match.range.end;
  return link && !isInLink ? [{ points: POINTS.own, evidence: link }] : [];
}

/** What a document writes in small letters more often than as a name is a word to it: a vector, not Vector. */
function isWord({ doubtful }: Case, entry: string, count: number): boolean {
  return count < Math.min(doubtful.get(entry) ?? 0, OFTEN);
}

function firstOther(sure: ReadonlyMap<Match, Range> | undefined, match: Match): Range | undefined {
  for (const [other, range] of sure ?? []) if (other !== match) return range;
  return undefined;
}

/** Whether the address of the document holds the name. */
export function weighTitle({ matched, facts }: Case, { entry }: Reading): Weight[] {
  const slug = facts.titleHolding(entry);
  if (slug === undefined) return [];
  if (!matched.isTitle) return [speakFor('slug', POINTS.slug, slug)];
  // A title that has the right name already is answered.
  const whole = { start: 0, end: matched.run.text.length };
  return standsIn(matched, entry.id, whole) ? [] : [speakFor('title', POINTS.title, slug)];
}
