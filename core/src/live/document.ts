import { createFindCandidates, mayDerive, type Reach } from '../derive/candidates.ts';
import { judgeDerived, mergeFindings } from '../derive/derive.ts';
import type { DocumentContext, LintedDocument, NameOccurrence, Unread } from '../document.ts';
import {
  createTitleHolding,
  type Facts,
  MAIN,
  type MatchedRun,
  OFTEN,
  placeOf,
} from '../evidence/facts.ts';
import { judgeDocument } from '../evidence/judge.ts';
import type { Finding } from '../finding.ts';
import { type Glossary, subjectKey } from '../glossary/glossary.ts';
import { createIsForeignAt, whyLeftAlone } from '../language/decide.ts';
import { createLineIndex } from '../lineIndex.ts';
import { localize } from '../localize.ts';
import { markLength } from '../markdown/prose.ts';
import { type ScanAtOnce, scanAtOnce } from '../match/scanAtOnce.ts';
import { memoize, once } from '../memoize.ts';
import { shift, type TextEdit } from '../range.ts';
import { isSilenced, readSilences, SWITCH_MARK } from '../switches.ts';
import type { Piece } from './piece.ts';
import { createOnePiece, createPieces, editPieces, type Pieces } from './pieces.ts';
import { findSuspects } from './suspects.ts';
import { createView, type View } from './view.ts';

/** A document that is edited, and linted after every edit at the cost of what the edit changed. */
export interface LiveDocument {
  text(): string;
  /** Replaces the text of a range. */
  edit(edit: TextEdit): void;
  /** Makes `text` its text, as one edit of all that differs. */
  update(text: string): void;
  lint(): LintedDocument;
}

export interface LiveOptions {
  readonly context: DocumentContext;
  /** Which findings are reported. */
  readonly isWanted: (finding: Finding) => boolean;
  /** Whether what is in another language than the glossary's is judged too. */
  readonly anyLanguage: boolean;
  /** Parse the text as a whole: the result is the same, only slower. */
  readonly isWhole: boolean;
  /** Where forms of names are looked for that no pack lists; nowhere without it. */
  readonly reach: Reach | undefined;
}

/** Lints a document that will not be edited. */
export function lintOnce(glossary: Glossary, text: string, options: LiveOptions): LintedDocument {
  const scan = scanBody(glossary, text);
  // Of many documents most have nothing wrong, and are never cut.
  if (!scan || scan.mayBeWrong || mayDerive(glossary, options.reach)) {
    return openDocument(glossary, text, options, scan).lint();
  }
  const linted = once(() => openDocument(glossary, text, options, scan).lint());
  return {
    text,
    context: options.context,
    findings: [],
    unread: [],
    leftAlone: () => linted().leftAlone(),
    names: () => linted().names(),
    isProse: (range) => linted().isProse(range),
    comments: () => linted().comments(),
  };
}

function scanBody(glossary: Glossary, text: string): ScanAtOnce | undefined {
  return scanAtOnce(glossary, text.slice(markLength(text)));
}

/** Opens a document for linting; `scan` is that of its text, where there is one already. */
export function openDocument(
  glossary: Glossary,
  initial: string,
  { context, isWanted, anyLanguage, isWhole, reach }: LiveOptions,
  scan?: ScanAtOnce,
): LiveDocument {
  let text = initial;
  let pieces: Pieces | undefined;
  const findCandidates = once(() =>
    reach ? createFindCandidates(glossary, context, reach) : () => undefined,
  );

  function view(): View {
    const mark = markLength(text);
    pieces ??= cut(text.slice(mark));
    return createView(pieces, mark, findCandidates);
  }

  function cut(body: string): Pieces {
    if (isWhole) return createOnePiece(glossary, body);
    return createPieces(glossary, body, text === initial ? scan : undefined);
  }

  function find(current: View): Found {
    const titleHolding = createTitleHolding(context, current.sourceUrl);
    const suspects = findSuspects(glossary, pieces?.list ?? [], { ...current, titleHolding });
    const { runs, seen } = takeRuns(current, suspects);
    const findings = judge(current, runs, titleHolding);
    const unread = current.unreadOf(suspects.slice(0, seen));
    const [rest] = suspects.slice(seen);
    return {
      findings,
      unread: rest === undefined ? unread : [...unread, unreadFrom(current, rest)],
    };
  }

  function unreadFrom(current: View, index: number): Unread {
    const message = localize`Unexpected document with more than ${MOST_READINGS} possible findings: the rest was not checked`;
    return { range: { start: current.startOf(index), end: text.length }, message };
  }

  function judge(
    current: View,
    runs: readonly MatchedRun[],
    titleHolding: Facts['titleHolding'],
  ): readonly Finding[] {
    const derivable = reach ? current.derivable(titleHolding) : undefined;
    if (runs.length === 0 && !derivable) return [];
    const facts: Facts = {
      titleHolding,
      linkTo: current.linkTo,
      sightingsOf: memoize((entry) => current.sightingsOf(entry, OFTEN)),
      subjectOf: memoize((subject) => current.sightingsOf(subjectKey(subject), MAIN)),
    };
    const listed = judgeDocument({ text, glossary, runs, facts });
    const derived = judgeDerived({ text, glossary, facts }, derivable);
    const found = mergeFindings(listed, derived).filter(isWanted);
    const mayBeSilenced = found.length > 0 && text.includes(SWITCH_MARK);
    const comments = mayBeSilenced ? current.comments() : [];
    if (comments.length === 0) return found;
    const silences = readSilences(comments, text, createLineIndex(text));
    return found.filter(
      ({ range, rule, entry }) => !isSilenced(silences, range.start, rule, entry),
    );
  }

  /** What stands in another language was never translated. Where nothing was found nobody asks in which it is. */
  function inLanguage({ findings, unread }: Found, leftAlone: LintedDocument['leftAlone']): Found {
    if (anyLanguage || findings.length + unread.length === 0) return { findings, unread };
    if (leftAlone()) return { findings: [], unread: [] };
    const isForeignAt = createIsForeignAt(glossary.language, text);
    return { findings: findings.filter(({ range }) => !isForeignAt(range)), unread };
  }

  function names(current: View): readonly NameOccurrence[] {
    const mayHold = (piece: Piece): boolean =>
      piece.scan().isUnclear || piece.scan().accepted.length > 0;
    return [...current.each(mayHold)]
      .flatMap((index) => current.runsOf(index))
      .flatMap((matched) =>
        matched.matches.flatMap(({ range, accepted }) =>
          accepted.map((entry) => ({ entry: entry.id, range: placeOf(matched, range) })),
        ),
      )
      .sort((a, b) => a.range.start - b.range.start);
  }

  function edit({ range, text: inserted }: TextEdit): void {
    const next = text.slice(0, range.start) + inserted + text.slice(range.end);
    const mark = markLength(text);
    if (pieces && !isWhole && markLength(next) === mark && range.start >= mark) {
      const moved = shift(range, -mark);
      pieces = editPieces(glossary, pieces, next.slice(mark), { range: moved, text: inserted });
    } else {
      pieces = undefined;
    }
    text = next;
  }

  return {
    text: () => text,
    edit,
    update: (next) => edit(differenceOf(text, next)),
    lint() {
      const current = view();
      const { isProse } = current;
      const told = { ...current, path: context.path };
      const leftAlone = once(() =>
        anyLanguage ? undefined : whyLeftAlone(glossary.language, told),
      );
      return {
        text,
        context,
        ...inLanguage(find(current), leftAlone),
        leftAlone,
        names: once(() => names(current)),
        isProse,
        comments: once(current.comments),
      };
    },
  };
}

type Found = Pick<LintedDocument, 'findings' | 'unread'>;

/** So many findings nobody reads, and they would fill the memory. */
const MOST_READINGS = 10_000;

/** The runs of pieces up to where they may hold more findings than are looked for, and of how many pieces they are. */
function takeRuns(
  view: View,
  indices: readonly number[],
): { readonly runs: readonly MatchedRun[]; readonly seen: number } {
  const runs: MatchedRun[] = [];
  let readings = 0;
  let seen = 0;
  for (const index of indices) {
    if (readings > MOST_READINGS) break;
    seen++;
    for (const run of view.runsOf(index)) {
      runs.push(run);
      for (const match of run.matches) if (match.readings.length > 0) readings++;
    }
  }
  return { runs, seen };
}

/** The one edit between two texts: what stands between what they begin with and what they end with. */
function differenceOf(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  const most = shorter - start;
  while (
    same < most &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  const range = { start, end: before.length - same };
  return { range, text: after.slice(start, after.length - same) };
}
