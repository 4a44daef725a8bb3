import { type Confidence, type Evidence, type EvidenceKind, isAtLeast } from '../finding.ts';
import type { Condition } from '../glossary/entry.ts';
import type { Reading } from '../match/match.ts';
import { weighDocument, weighTitle } from './farther.ts';
import { type Local, localsOf } from './local.ts';
import type { Case, Place } from './place.ts';
import { capSubject, weighSubjectFarther } from './subject.ts';
import { CERTAIN, LIKELY, POINTS, shiftWeight, speakFor, type Weight } from './weight.ts';

/** A reading with what the document says for and against it. */
export interface Verdict {
  readonly reading: Reading;
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
}

/** The conditions that the rest of the document can meet. */
const FARTHER: readonly Condition[] = ['document', 'title', 'slug', 'subject'];

/** Whether anything that is not in the run could still speak for one of the readings. */
export function canBeMeant(place: Place): boolean {
  const locals = localsOf(place);
  return place.match.readings.some(({ rendering: { when } }, index) => {
    if (typeof when === 'string' || when.some((condition) => FARTHER.includes(condition))) {
      return true;
    }
    const local = locals[index];
    return (
      local !== undefined && local.link.length + local.neighbour.length + local.gloss.length > 0
    );
  });
}

/** The most probable reading of a match; `undefined` where nothing speaks for any. */
export function judge(one: Case): Verdict | undefined {
  const locals = localsOf(one);
  let best: Verdict | undefined;
  let most = 0;
  one.match.readings.forEach((reading, index) => {
    const local = locals[index];
    if (!local) return;
    const weights = weigh(one, reading, local);
    const points = weights.reduce((sum, weight) => sum + weight.points, 0);
    if (points <= most) return;
    most = points;
    const { derived } = reading.rendering;
    const confidence = weaker(confidenceOf(points, derived?.isFaint), derived?.atMost);
    best = { reading, confidence, evidence: weights.map((weight) => weight.evidence) };
  });
  return best;
}

/** What a sum makes of a reading; one that is faint needs a step more. */
function confidenceOf(points: number, isFaint = false): Confidence {
  if (points < LIKELY) return 'possible';
  if (points < CERTAIN) return isFaint ? 'possible' : 'likely';
  return isFaint ? 'likely' : 'certain';
}

function weaker(sum: Confidence, most: Confidence = 'certain'): Confidence {
  return isAtLeast(sum, most) ? most : sum;
}

/** The kinds of evidence that a condition of a rendering lets count. */
const KINDS_OF: Readonly<Record<Condition, readonly EvidenceKind[]>> = {
  link: ['link'],
  home: ['home'],
  document: ['document', 'meant', 'linked'],
  title: ['title'],
  slug: ['slug'],
  neighbour: ['neighbour'],
  subject: ['subject'],
};

/** These count whatever a rendering asks for. */
const UNCONDITIONAL: readonly EvidenceKind[] = ['gloss'];

/** Weighs what the document says for and against a reading; empty where nothing that counts speaks for it. */
export function weigh(one: Case, reading: Reading, local: Local): readonly Weight[] {
  const { when } = reading.rendering;
  const here = (weights: readonly Weight[]) =>
    weights.map((weight) => shiftWeight(weight, one.matched.base));
  const found = [
    ...weighMisspelling(reading),
    ...local.link,
    ...here(local.gloss),
    ...weighDocument(one, reading),
    ...weighTitle(one, reading),
    ...here(local.neighbour),
    ...weighSubject(one, reading, local),
  ];
  const against = here(local.against);
  if (when === 'always') {
    return [speakFor('listed', CERTAIN, reading.entry.name), ...found, ...against];
  }
  const counts = ({ evidence: { kind } }: Weight): boolean =>
    when === 'evidence' ||
    UNCONDITIONAL.includes(kind) ||
    when.some((condition) => KINDS_OF[condition].includes(kind));
  const supporting = found.filter(counts);
  const own = reading.rendering.derived?.own;
  if (supporting.length === 0 && own) return [{ points: POINTS.own, evidence: own }];
  return supporting.length > 0 ? [...supporting, ...against] : [];
}

/** A neighbour says what its subject would: only one of them counts. */
function weighSubject(one: Case, reading: Reading, local: Local): readonly Weight[] {
  if (local.neighbour.length > 0) return [];
  const nearby = local.subject.map((weight) => shiftWeight(weight, one.matched.base));
  return capSubject(nearby, weighSubjectFarther(one, reading));
}

const MISSPELT_POINTS: Readonly<Record<Confidence, number>> = {
  certain: 3,
  likely: 2,
  possible: 0,
};

/** A writing that says nothing by itself is no evidence. */
function weighMisspelling({ misspelt, rendering }: Reading): readonly Weight[] {
  const points = misspelt ? MISSPELT_POINTS[misspelt] : 0;
  return points === 0 ? [] : [speakFor('spelling', points, rendering.text)];
}
