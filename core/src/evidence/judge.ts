import type { Evidence, Finding } from '../finding.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { localize } from '../localize.ts';
import type { Match } from '../match/match.ts';
import type { Range } from '../range.ts';
import { ruleFor } from '../rules/index.ts';
import { chooseReason, describeEvidence } from './describe.ts';
import { type Facts, type MatchedRun, placeOf } from './facts.ts';
import { localsOf } from './local.ts';
import type { Certain, Place } from './place.ts';
import { canBeMeant, judge, type Verdict } from './weigh.ts';

/** A document with the phrases of the glossary found and its facts gathered. */
export interface JudgedDocument {
  readonly text: string;
  readonly glossary: Glossary;
  readonly runs: readonly MatchedRun[];
  readonly facts: Facts;
}

type Decided = readonly [Place, Verdict];

/** Each round may make more names certain, and asks anew what they speak for; a document settles in two or three. */
const MOST_ROUNDS = 8;

/**
 * Decides all matches of a document. What is certainly a name counts as the name for the others, as it
 * will once it is put right: so a fix never changes the verdict on what it leaves.
 */
export function judgeDocument(document: JudgedDocument): readonly Finding[] {
  const { glossary, facts } = document;
  const cases = document.runs.flatMap((matched) =>
    matched.matches
      .filter(({ readings, accepted }) => readings.length > 0 && accepted.length === 0)
      .map((match) => ({ glossary, matched, match }))
      .filter(canBeMeant),
  );
  const doubtful = countDoubtful(cases);
  const sure = new Map(
    cases.flatMap((place): Decided[] => {
      const verdict = verdictOnSure(place);
      return verdict ? [[place, verdict]] : [];
    }),
  );
  const inDoubt = cases.filter((place) => !sure.has(place));
  const verdicts = new Map<Place, Verdict>(sure);
  const decided = (): readonly Decided[] =>
    cases.flatMap((place): readonly Decided[] => {
      const verdict = verdicts.get(place);
      return verdict ? [[place, verdict]] : [];
    });
  let certain = certainAmong(decided());
  const settle = (places: Iterable<Place>): void => {
    for (const place of places) {
      const verdict = judge({ ...place, facts, certain, doubtful });
      if (verdict) verdicts.set(place, verdict);
      else verdicts.delete(place);
    }
  };
  let open: readonly Place[] = inDoubt;
  for (let round = 0; open.length > 0 && round < MOST_ROUNDS; round++) {
    settle(open);
    const before = certain;
    certain = certainAmong(decided());
    const isSettled = (id: string): boolean => before.get(id)?.size === certain.get(id)?.size;
    open = inDoubt.filter(({ match }) => match.readings.some(({ entry }) => !isSettled(entry.id)));
  }
  settle(sure.keys());
  return decided()
    .map(([place, verdict]) => toFinding(document.text, place, verdict))
    .sort((a, b) => a.range.start - b.range.start);
}

/** Counts the writings that say nothing by themselves. */
export function countDoubtful(
  places: readonly Pick<Place, 'match'>[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { entry, misspelt } of places.flatMap(({ match }) => match.readings)) {
    if (misspelt === 'possible') counts.set(entry.id, (counts.get(entry.id) ?? 0) + 1);
  }
  return counts;
}

function reasonOf(evidence: readonly Evidence[]): string {
  const reason = chooseReason(evidence);
  return reason ? describeEvidence(reason) : '';
}

/**
 * What a phrase that is always wrong comes to where nothing speaks against it, whatever else the document
 * says. What speaks for it is weighed when the others are settled, and once.
 */
function verdictOnSure(place: Place): Verdict | undefined {
  const [reading, ...others] = place.match.readings;
  const [local] = localsOf(place);
  if (!reading || others.length > 0 || !local || local.against.length > 0) return undefined;
  const { when, derived } = reading.rendering;
  if (when !== 'always' || derived) return undefined;
  return { reading, confidence: 'certain', evidence: [] };
}

function certainAmong(decided: readonly Decided[]): Certain {
  const certain = new Map<string, Map<Match, Range>>();
  for (const [{ matched, match }, { reading, confidence }] of decided) {
    if (confidence !== 'certain') continue;
    const range = placeOf(matched, match.range);
    const known = certain.get(reading.entry.id);
    if (known) known.set(match, range);
    else certain.set(reading.entry.id, new Map([[match, range]]));
  }
  return certain;
}

function toFinding(text: string, { matched, match }: Place, verdict: Verdict): Finding {
  const { entry, rendering } = verdict.reading;
  const range = placeOf(matched, match.range);
  const name = rendering.expected ?? entry.name;
  const found = matched.run.text.slice(match.range.start, match.range.end);
  const rule = ruleFor({ found, expected: name, entry, rendering, evidence: verdict.evidence });
  return {
    rule: rule.id,
    entry: entry.id,
    range,
    text: text.slice(range.start, range.end),
    expected:
      rendering.expected === undefined
        ? [entry.name, ...otherForms(entry.accept, rule.id)]
        : [name],
    confidence: verdict.confidence,
    evidence: verdict.evidence,
    message: localize`Unexpected \`${found}\`, expected \`${name}\`: ${reasonOf(verdict.evidence)}`,
  };
}

/** A misspelt name has one right spelling; for the others any accepted form will do. */
function otherForms(accept: readonly string[], rule: string): readonly string[] {
  return rule === 'spelling' ? [] : accept;
}
