import type { Reading } from '../match/match.ts';
import type { Range } from '../range.ts';
import { homeReached, readAddress, slugHolding } from './address.ts';
import { type Around, findBeside, findNextTo, leansOn, readAround, sourceOf } from './beside.ts';
import { firstFrom, standsIn } from './facts.ts';
import { weighGloss } from './gloss.ts';
import type { Place } from './place.ts';
import { weighSubjectNearby } from './subject.ts';
import { POINTS, speakAgainst, speakFor, type Weight } from './weight.ts';

/** What the run itself says of one reading, whatever else the document holds. Ranges count from the run's base. */
export interface Local {
  readonly link: readonly Weight[];
  readonly neighbour: readonly Weight[];
  readonly subject: readonly Weight[];
  readonly gloss: readonly Weight[];
  /** What speaks against the reading. */
  readonly against: readonly Weight[];
}

/** What the run says of each reading of a match. */
export function localsOf(place: Place): readonly Local[] {
  const { locals: kept } = place.matched;
  const known = kept.get(place.match);
  if (known) return known;
  const around = readAround(place);
  const locals = place.match.readings.map((reading) => ({
    link: weighLink(place, reading),
    neighbour: weighNeighbour(place, around, reading),
    subject: weighSubjectNearby(place, reading),
    gloss: weighGloss(place, reading),
    against: [
      ...weighOrdinary(place, around, reading),
      ...weighWord(place, around, reading),
      ...weighLiteral(place, reading),
    ],
  }));
  kept.set(place.match, locals);
  return locals;
}

function weighLink({ matched, match }: Place, { entry }: Reading): Weight[] {
  const { links } = matched.run;
  const link = links[firstFrom(links, match.range.start)];
  // A link that has the right name already is answered.
  if (!link || link.range.start >= match.range.end || standsIn(matched, entry.id, link.range)) {
    return [];
  }
  const address = readAddress(link.url);
  const home = homeReached(address, entry.homes);
  if (home !== undefined) return [speakFor('home', POINTS.home, home)];
  const slug = slugHolding(address, entry.original);
  return slug === undefined ? [] : [speakFor('link', POINTS.link, slug)];
}

function weighNeighbour(place: Place, around: Around, { entry, rendering }: Reading): Weight[] {
  const shared = place.glossary.neighbours.get(entry.kind) ?? [];
  const fits = (range: Range): boolean => !leansOn(place, range);
  for (const words of [rendering.near, entry.near, shared]) {
    const found = findBeside(place, around, words, fits);
    if (found) {
      return [speakFor('neighbour', POINTS.neighbour, found.word, sourceOf(place, found.range))];
    }
  }
  return [];
}

function weighOrdinary(place: Place, around: Around, { rendering }: Reading): Weight[] {
  const found = findBeside(place, around, rendering.ordinary);
  return found ? [speakAgainst('ordinary', found.word, sourceOf(place, found.range))] : [];
}

/** A sentence that explains what a word means speaks of the word; one that is always wrong only beside its name. */
function weighWord(place: Place, around: Around, { entry, rendering }: Reading): Weight[] {
  const { matched, glossary } = place;
  if (rendering.when === 'always' && !standsIn(matched, entry.id, around.sentence)) return [];
  const found = findBeside(place, around, glossary.cues.word);
  return found ? [speakAgainst('word', found.word, sourceOf(place, found.range))] : [];
}

/** Names in small letters are commands, files and identifiers as well. */
function weighLiteral(place: Place, { misspelt }: Reading): Weight[] {
  const { matched, match, glossary } = place;
  const text = matched.run.text.slice(match.range.start, match.range.end);
  if (!misspelt || text !== text.toLowerCase()) return [];
  const found = findNextTo(place, glossary.cues.literal);
  return found ? [speakAgainst('literal', found.word, sourceOf(place, found.range))] : [];
}
