import type { Finding } from '../finding.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { sourceRange } from '../markdown/prose.ts';
import { ruleFor } from '../rules/index.ts';
import { describeEvidence } from './describe.ts';
import type { Facts, MatchedRun, Sighting } from './facts.ts';
import { type Case, judge, type Verdict } from './weigh.ts';

/** A document with the phrases of the glossary found and its facts gathered. */
export interface JudgedDocument {
  readonly text: string;
  readonly glossary: Glossary;
  readonly runs: readonly MatchedRun[];
  readonly facts: Facts;
}

type Decided = readonly [Case, Verdict];

/** Each round may make more names certain; a document settles in two or three. */
const MOST_ROUNDS = 8;

/**
 * Decides all matches of a document. What is certainly a name counts as the name for the others, as it
 * will once it is put right: so a fix never changes the verdict on what it leaves.
 */
export function judgeDocument(document: JudgedDocument): readonly Finding[] {
  const cases = document.runs.flatMap(({ run, matches }) =>
    matches
      .filter(({ readings, accepted }) => readings.length > 0 && accepted.length === 0)
      .map((match) => ({ run, match })),
  );
  let certain: ReadonlyMap<string, readonly Sighting[]> = new Map();
  let decided: readonly Decided[] = [];
  for (let settled = -1, round = 0; round < MOST_ROUNDS; round++) {
    decided = cases.flatMap(({ run, match }): Decided[] => {
      const one = { glossary: document.glossary, facts: document.facts, certain, run, match };
      const verdict = judge(one);
      return verdict ? [[one, verdict]] : [];
    });
    const sure = decided.filter(([, verdict]) => verdict.confidence === 'certain');
    if (sure.length === settled) break;
    settled = sure.length;
    certain = groupByEntry(sure);
  }
  return decided
    .map(([one, verdict]) => toFinding(document.text, one, verdict))
    .sort((a, b) => a.range.start - b.range.start);
}

function groupByEntry(sure: readonly Decided[]): ReadonlyMap<string, readonly Sighting[]> {
  const sightings = new Map<string, Sighting[]>();
  for (const [{ run, match }, { reading }] of sure) {
    const sighting = { range: sourceRange(run, match.range) };
    const known = sightings.get(reading.entry.id);
    if (known) known.push(sighting);
    else sightings.set(reading.entry.id, [sighting]);
  }
  return sightings;
}

function toFinding(text: string, { run, match }: Case, verdict: Verdict): Finding {
  const { entry, rendering } = verdict.reading;
  const range = sourceRange(run, match.range);
  const name = rendering.expected ?? entry.name;
  const found = run.text.slice(match.range.start, match.range.end);
  const rule = ruleFor(found, name, entry);
  const why = verdict.evidence.map(describeEvidence).join('; ');
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
    message: `Unexpected \`${found}\`, expected \`${name}\`: ${why}`,
  };
}

/** A misspelt name has one right spelling; for the others any accepted form will do. */
function otherForms(accept: readonly string[], rule: string): readonly string[] {
  return rule === 'spelling' ? [] : accept;
}
