import { createFindCandidates } from '../derive/candidates.ts';
import { judgeDerived, mergeFindings } from '../derive/derive.ts';
import { createLinkReader } from '../derive/pieceLinks.ts';
import type { DocumentContext, LintedDocument, NameOccurrence } from '../document.ts';
import { createTitleHolding, type Facts, MAIN, OFTEN, placeOf } from '../evidence/facts.ts';
import { judgeDocument } from '../evidence/judge.ts';
import type { Finding } from '../finding.ts';
import { type Glossary, subjectKey } from '../glossary/glossary.ts';
import { createLineIndex } from '../lineIndex.ts';
import { markLength } from '../markdown/prose.ts';
import { memoize, once } from '../memoize.ts';
import { shift, type TextEdit } from '../range.ts';
import { isSilenced, readSilences } from '../switches.ts';
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
  /** Parse the text as a whole: the result is the same, only slower. */
  readonly isWhole: boolean;
  /** Whether forms of names are looked for that no pack lists. */
  readonly derives: boolean;
}

/** Opens a document for linting. */
export function openDocument(
  glossary: Glossary,
  initial: string,
  { context, isWanted, isWhole, derives }: LiveOptions,
): LiveDocument {
  let text = initial;
  let pieces: Pieces | undefined;
  const finders = {
    readLinks: createLinkReader(glossary),
    findCandidates: derives ? createFindCandidates(glossary, context) : () => undefined,
  };
  const cut = (whole: string): Pieces => (isWhole ? createOnePiece : createPieces)(glossary, whole);

  function view(): View {
    const mark = markLength(text);
    pieces ??= cut(text.slice(mark));
    return createView(pieces, mark, finders);
  }

  function findings(current: View): readonly Finding[] {
    const titleHolding = createTitleHolding(context, current.opening());
    const { linkTo } = current;
    const suspects = findSuspects(glossary, pieces?.list ?? [], { titleHolding, linkTo });
    const derivable = derives ? current.derivable() : undefined;
    if (suspects.length === 0 && !derivable) return [];
    const facts: Facts = {
      titleHolding,
      linkTo,
      sightingsOf: memoize((entry) => current.sightingsOf(entry, OFTEN)),
      subjectOf: memoize((subject) => current.sightingsOf(subjectKey(subject), MAIN)),
    };
    const runs = suspects.flatMap((index) => current.runsOf(index));
    const listed = judgeDocument({ text, glossary, runs, facts });
    const derived = judgeDerived({ text, glossary, facts }, derivable);
    const found = mergeFindings(listed, derived).filter(isWanted);
    const comments = found.length > 0 ? current.comments() : [];
    if (comments.length === 0) return found;
    const silences = readSilences(comments, text, createLineIndex(text));
    return found.filter(
      ({ range, rule, entry }) => !isSilenced(silences, range.start, rule, entry),
    );
  }

  function names(current: View): readonly NameOccurrence[] {
    const mayHold = (piece: Piece): boolean =>
      piece.scan().isUnclear || piece.scan().accepted.size > 0;
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
      return {
        text,
        context,
        findings: findings(current),
        unread: current.unreadOf(current.each((piece) => piece.scan().mayBeWrong)),
        names: once(() => names(current)),
      };
    },
  };
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
