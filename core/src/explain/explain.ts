import type { DocumentContext } from '../document.ts';
import {
  createTitleHolding,
  type Facts,
  MAIN,
  type MatchedRun,
  OFTEN,
  placeOf,
} from '../evidence/facts.ts';
import { countDoubtful, judgeDocument } from '../evidence/judge.ts';
import { localsOf } from '../evidence/local.ts';
import type { Case, Certain } from '../evidence/place.ts';
import { weigh } from '../evidence/weigh.ts';
import type { Weight } from '../evidence/weight.ts';
import type { Finding } from '../finding.ts';
import type { Entry } from '../glossary/entry.ts';
import { type Glossary, subjectKey } from '../glossary/glossary.ts';
import { createLineIndex } from '../lineIndex.ts';
import { createOnePiece } from '../live/pieces.ts';
import { createView, type View } from '../live/view.ts';
import { toMarkdown } from '../markdown/mdx/mask.ts';
import { BARRIER, endOf, markLength, startOf } from '../markdown/prose.ts';
import type { Match, Reading } from '../match/match.ts';
import { memoize } from '../memoize.ts';
import type { Range } from '../range.ts';
import { isSilenced, readSilences } from '../switches.ts';

/** What a phrase might be wrong for, with all that was weighed. */
export interface ExplainedReading extends Reading {
  /** What the document says for and against it; nothing where nothing that counts speaks for it. */
  readonly weights: readonly Weight[];
  /** The sum of the weights: 3 is certain, 2 likely, 1 possible, less is no finding. */
  readonly points: number;
  /** Whether a comment in the document switches it off. */
  readonly isSilenced: boolean;
}

/** A phrase of the glossary in a document. */
export interface Explanation {
  readonly kind: 'phrase';
  readonly range: Range;
  /** The source text of `range`. */
  readonly text: string;
  /** The entries that it is a right form of. */
  readonly accepted: readonly Entry[];
  /** The entries that it may be a wrong rendering of, the best supported first. */
  readonly readings: readonly ExplainedReading[];
}

/** `prose`: a reader reads it, and no phrase of the glossary stands there. `other`: it is no prose. */
export type Explained = Explanation | { readonly kind: 'prose' | 'other' };

/**
 * Explains what the glossary makes of the place at `offset`: the phrase that was found there, and what was
 * weighed for each of its readings, those that came to nothing included. Derived forms, which no pack lists,
 * are not explained. Reads the whole document. Never throws.
 */
export function explainAt(
  glossary: Glossary,
  source: string,
  offset: number,
  context: DocumentContext = {},
): Explained {
  const text = toMarkdown(source, context);
  const mark = markLength(text);
  const view = createView(createOnePiece(glossary, text.slice(mark)), mark, () => () => undefined);
  const runs = [...view.each(() => true)].flatMap((index) => view.runsOf(index));
  const holding = runs.find((run) => holds(run, offset));
  const match = holding && matchAt(holding, offset);
  if (!holding || !match) return { kind: holding ? 'prose' : 'other' };
  const range = placeOf(holding, match.range);
  const facts = factsOf(view, context);
  const findings = judgeDocument({ text, glossary, runs, facts });
  const one: Case = {
    glossary,
    matched: holding,
    match,
    facts,
    certain: certainOf(findings, runs),
    doubtful: countDoubtful(doubtfulIn(runs)),
  };
  const silences = readSilences(view.comments(), text, createLineIndex(text));
  return {
    kind: 'phrase',
    range,
    text: text.slice(range.start, range.end),
    accepted: match.accepted,
    readings: explainReadings(one)
      .map((reading) => ({
        ...reading,
        isSilenced: isSilenced(silences, range.start, ruleAt(findings, range), reading.entry.id),
      }))
      .sort((a, b) => b.points - a.points),
  };
}

/** A right form is not in doubt. */
function doubtfulIn(runs: readonly MatchedRun[]): readonly { readonly match: Match }[] {
  return runs
    .flatMap(({ matches }) => matches)
    .filter(({ accepted }) => accepted.length === 0)
    .map((match) => ({ match }));
}

function ruleAt(findings: readonly Finding[], { start }: Range): string {
  return findings.find(({ range }) => range.start === start)?.rule ?? '';
}

function explainReadings(one: Case): readonly Omit<ExplainedReading, 'isSilenced'>[] {
  const locals = localsOf(one);
  return one.match.readings.flatMap((reading, index) => {
    const local = locals[index];
    const weights = local ? weigh(one, reading, local) : [];
    return [{ ...reading, weights, points: weights.reduce((sum, { points }) => sum + points, 0) }];
  });
}

/** Whether a unit of the run that a reader reads stands at `offset`. */
function holds({ run, base }: MatchedRun, offset: number): boolean {
  const at = offset - base;
  for (let i = 0; i < run.text.length; i++) {
    if (startOf(run, i) <= at && at < endOf(run, i)) return run.text[i] !== BARRIER;
  }
  return false;
}

function matchAt(matched: MatchedRun, offset: number): Match | undefined {
  return matched.matches.find(({ range }) => {
    const { start, end } = placeOf(matched, range);
    return start <= offset && offset < end;
  });
}

function factsOf(view: View, context: DocumentContext): Facts {
  return {
    titleHolding: createTitleHolding(context, view.sourceUrl),
    linkTo: view.linkTo,
    sightingsOf: memoize((entry) => view.sightingsOf(entry, OFTEN)),
    subjectOf: memoize((subject) => view.sightingsOf(subjectKey(subject), MAIN)),
  };
}

/** What counts as the name, as it did when the document was judged. */
function certainOf(findings: readonly Finding[], runs: readonly MatchedRun[]): Certain {
  const entryAt = new Map(
    findings
      .filter(({ confidence }) => confidence === 'certain')
      .map(({ range, entry }) => [range.start, entry]),
  );
  const certain = new Map<string, Map<Match, Range>>();
  for (const matched of runs) {
    for (const match of matched.matches) {
      const range = placeOf(matched, match.range);
      const entry = entryAt.get(range.start);
      if (entry === undefined) continue;
      certain.set(entry, (certain.get(entry) ?? new Map<Match, Range>()).set(match, range));
    }
  }
  return certain;
}
