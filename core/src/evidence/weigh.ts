import type { Confidence, Evidence, EvidenceKind } from '../finding.ts';
import type { Condition } from '../glossary/entry.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { sourceRange } from '../markdown/prose.ts';
import { containsWord, type Match, type Reading } from '../match/match.ts';
import type { Range } from '../range.ts';
import { homeReached, readAddress, slugHolding } from './address.ts';
import { type Facts, firstFrom, type MatchedRun, OFTEN, standsIn } from './facts.ts';
import { sentenceAround } from './sentence.ts';

/** What each kind of evidence is worth; `CERTAIN` and `LIKELY` are the sums that decide. */
const POINTS = {
  link: 3,
  home: 3,
  document: 2,
  documentOften: 3,
  title: 3,
  slug: 2,
  neighbour: 2,
  ordinary: -4,
} as const;

const CERTAIN = 3;
const LIKELY = 2;

interface Weight {
  readonly points: number;
  readonly evidence: Evidence;
}

/** A reading with what the document says for and against it. */
export interface Verdict {
  readonly reading: Reading;
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
}

/** For each entry the matches that are certainly meant for it, with their ranges in the source. */
export type Certain = ReadonlyMap<string, ReadonlyMap<Match, Range>>;

/** A match in its run. */
export interface Place {
  readonly glossary: Glossary;
  readonly matched: MatchedRun;
  readonly match: Match;
}

/** A match in its document. */
export interface Case extends Place {
  readonly facts: Facts;
  /** The wrong renderings that are certain already, by entry id, and where they stand: they count as the name. */
  readonly certain: Certain;
}

/** What the run itself says of one reading, whatever else the document holds. Ranges count from the run's base. */
interface Local {
  readonly link: readonly Weight[];
  readonly neighbour: readonly Weight[];
  readonly ordinary: readonly Weight[];
}

/** The conditions that the rest of the document can meet. */
const ELSEWHERE: readonly Condition[] = ['document', 'title', 'slug'];

/** Whether anything that is not in the run could still speak for one of the readings. */
export function canBeMeant(one: Place): boolean {
  const locals = localsOf(one);
  return one.match.readings.some(({ rendering: { when } }, index) => {
    if (typeof when === 'string' || when.some((condition) => ELSEWHERE.includes(condition))) {
      return true;
    }
    const local = locals[index];
    return local !== undefined && local.link.length + local.neighbour.length > 0;
  });
}

/** Matches live as long as the piece of text they stand in, and so does what was found beside them. */
const LOCALS = new WeakMap<Match, readonly Local[]>();

function localsOf(one: Place): readonly Local[] {
  const known = LOCALS.get(one.match);
  if (known) return known;
  const locals = one.match.readings.map((reading) => ({
    link: weighLink(one, reading),
    neighbour: weighNeighbour(one, reading),
    ordinary: weighOrdinary(one, reading),
  }));
  LOCALS.set(one.match, locals);
  return locals;
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
    const confidence = points >= CERTAIN ? 'certain' : points >= LIKELY ? 'likely' : 'possible';
    best = { reading, confidence, evidence: weights.map((weight) => weight.evidence) };
  });
  return best;
}

/** The kinds of evidence that a condition of a rendering lets count. */
const KINDS_OF: Readonly<Record<Condition, readonly EvidenceKind[]>> = {
  link: ['link'],
  home: ['home'],
  document: ['document', 'meant'],
  title: ['title'],
  slug: ['slug'],
  neighbour: ['neighbour'],
};

function weigh(one: Case, reading: Reading, local: Local): readonly Weight[] {
  const { when } = reading.rendering;
  const { base } = one.matched;
  const found = [
    ...local.link,
    ...weighDocument(one, reading),
    ...weighTitle(one, reading),
    ...local.neighbour.map((weight) => shift(weight, base)),
  ];
  const text = reading.entry.name;
  if (reading.misspelt)
    found.unshift(...weighMisspelling(reading.misspelt, reading.rendering.text));
  if (when === 'always') return [{ points: CERTAIN, evidence: fact('listed', text) }, ...found];
  const counts = (kind: EvidenceKind): boolean =>
    when === 'evidence' || when.some((condition) => KINDS_OF[condition].includes(kind));
  const supporting = found.filter(({ evidence }) => counts(evidence.kind));
  return supporting.length > 0
    ? [...supporting, ...local.ordinary.map((weight) => shift(weight, base))]
    : [];
}

function shift({ points, evidence }: Weight, base: number): Weight {
  const { range } = evidence;
  if (!range || base === 0) return { points, evidence };
  return {
    points,
    evidence: { ...evidence, range: { start: range.start + base, end: range.end + base } },
  };
}

const MISSPELT_POINTS: Readonly<Record<Confidence, number>> = {
  certain: 3,
  likely: 2,
  possible: 0,
};

/** A writing that says nothing by itself is no evidence. */
function weighMisspelling(misspelt: Confidence, form: string): Weight[] {
  const points = MISSPELT_POINTS[misspelt];
  return points === 0 ? [] : [{ points, evidence: fact('spelling', form) }];
}

function fact(kind: Evidence['kind'], text: string, range?: Range): Evidence {
  return { kind, text, range, against: kind === 'ordinary' };
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
  if (home !== undefined) return [{ points: POINTS.home, evidence: fact('home', home) }];
  const slug = slugHolding(address, entry.original);
  return slug === undefined ? [] : [{ points: POINTS.link, evidence: fact('link', slug) }];
}

function weighDocument({ facts, certain, match }: Case, { entry }: Reading): Weight[] {
  const right = facts.sightingsOf(entry.id);
  const sure = certain.get(entry.id);
  const count = (right?.count ?? 0) + (sure?.size ?? 0) - (sure?.has(match) ? 1 : 0);
  if (count === 0) return [];
  const points = count >= OFTEN ? POINTS.documentOften : POINTS.document;
  const evidence = right
    ? fact('document', right.text, right.first)
    : fact('meant', entry.name, firstOther(sure, match));
  return [{ points, evidence }];
}

function firstOther(sure: ReadonlyMap<Match, Range> | undefined, match: Match): Range | undefined {
  for (const [other, range] of sure ?? []) if (other !== match) return range;
  return undefined;
}

function weighTitle({ matched, facts }: Case, { entry }: Reading): Weight[] {
  const slug = facts.titleHolding(entry);
  if (slug === undefined) return [];
  const kind = matched.isTitle ? 'title' : 'slug';
  // A title that has the right name already is answered.
  const isAnswered = standsIn(matched, entry.id, { start: 0, end: matched.run.text.length });
  return kind === 'title' && isAnswered
    ? []
    : [{ points: POINTS[kind], evidence: fact(kind, slug) }];
}

/** The first of `words` in the sentence of the match, the match itself not counted. */
function findBeside({ matched: { run }, match }: Place, words: readonly string[]) {
  const sentence = sentenceAround(run.text, match.range);
  const before = { text: run.text.slice(sentence.start, match.range.start), at: sentence.start };
  const after = { text: run.text.slice(match.range.end, sentence.end), at: match.range.end };
  for (const word of words) {
    for (const side of [before, after]) {
      const found = containsWord(side.text, word);
      if (found < 0) continue;
      const start = side.at + found;
      return { word, range: sourceRange(run, { start, end: start + word.length }) };
    }
  }
  return undefined;
}

function weighNeighbour(one: Place, { entry, rendering }: Reading): Weight[] {
  const shared = one.glossary.neighbours.get(entry.kind) ?? [];
  const found = findBeside(one, [...rendering.near, ...entry.near, ...shared]);
  if (!found) return [];
  return [{ points: POINTS.neighbour, evidence: fact('neighbour', found.word, found.range) }];
}

function weighOrdinary(one: Place, { rendering }: Reading): Weight[] {
  const found = findBeside(one, rendering.ordinary);
  if (!found) return [];
  return [{ points: POINTS.ordinary, evidence: fact('ordinary', found.word, found.range) }];
}
