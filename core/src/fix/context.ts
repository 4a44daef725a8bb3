import type { DocumentContext } from '../document.ts';
import { cutDocument } from '../markdown/cut.ts';
import { readDirect } from '../markdown/direct/readDirect.ts';
import { reasonNotToParse } from '../markdown/limit.ts';
import { hiddenTexts, toMarkdown } from '../markdown/mdx/mask.ts';
import { markLength, type Run, shiftRun } from '../markdown/prose.ts';
import { readPiece } from '../markdown/readPiece.ts';
import {
  prefixFor,
  type References,
  readReferences,
  toReferences,
} from '../markdown/references.ts';
import { structureOf } from '../markdown/structure.ts';
import { memoize, once } from '../memoize.ts';
import { partitionPoint } from '../partition.ts';
import { type Habit, spacingHabit } from './spacing.ts';

/** What all fixes of one document share. */
export interface FixContext {
  readonly text: string;
  /** The runs of the piece of the document that an offset stands in. */
  readonly runsAt: (offset: number) => readonly Run[];
  readonly habit: () => Habit;
  /** Whether an edited text differs from the document in nothing but prose. */
  readonly keepsStructure: (edited: string) => boolean;
}

/** The pieces of a text, each with its place. */
interface CutText {
  readonly texts: readonly string[];
  readonly starts: readonly number[];
  /** How many pieces are front matter: none or one. */
  readonly fronts: number;
  readonly references: References;
}

function cut(text: string): CutText {
  const mark = markLength(text);
  const body = text.slice(mark);
  const { starts, contentStart } = cutDocument(body);
  const texts = starts.map((start, index) => body.slice(start, starts[index + 1]));
  const fronts = contentStart > 0 ? 1 : 0;
  const references = toReferences(
    texts.flatMap((piece, index) => readReferences(piece, index < fronts)),
  );
  return { texts, starts: starts.map((start) => start + mark), fronts, references };
}

/** The structure of a piece that is one block of plain text, whatever its length. */
function plainStructureOf(piece: string): string | undefined {
  const [run, ...others] = readDirect(piece)?.runs ?? [];
  const [stretch, ...more] = run?.stretches ?? [];
  if (!run || !stretch || others.length > 0 || more.length > 0) return undefined;
  return run.kind === 'paragraph' ? `paragraph from ${stretch.start}` : undefined;
}

/** The structure of a piece; `undefined` where it is beyond the parser, so that nothing can be said of it. */
function structureOfPiece(
  { texts, fronts, references }: CutText,
  index: number,
): string | undefined {
  const piece = texts[index] ?? '';
  if (reasonNotToParse(piece) !== undefined)
    return index < fronts ? undefined : plainStructureOf(piece);
  if (index < fronts) return structureOf(piece, true);
  return structureOf(prefixFor(piece, references) + piece, false);
}

/** Prepares the fixes of a document: what they do not touch is not parsed. */
export function createFixContext(text: string, document: DocumentContext): FixContext {
  const before = cut(toMarkdown(text, document));
  const hidden = once(() => hiddenTexts(text, document));
  const runsOf = memoize((index: number): readonly Run[] => {
    const { runs } = readPiece(before.texts[index] ?? '', before.references, index < before.fronts);
    return runs.map((run) => shiftRun(run, before.starts[index] ?? 0));
  });
  const known = memoize((index: number) => structureOfPiece(before, index));
  return {
    text,
    runsAt: (offset) => {
      const { starts } = before;
      return runsOf(partitionPoint(starts.length, (one) => (starts[one] ?? 0) > offset) - 1);
    },
    habit: once(() => spacingHabit(before.texts.flatMap((_, index) => runsOf(index)))),
    keepsStructure: (edited) => {
      if (hiddenTexts(edited, document).join('\n') !== hidden().join('\n')) return false;
      const after = cut(toMarkdown(edited, document));
      if (after.texts.length !== before.texts.length || after.fronts !== before.fronts)
        return false;
      if (after.references.key !== before.references.key) return false;
      return after.texts.every((piece, index) => {
        if (piece === before.texts[index]) return true;
        const structure = known(index);
        return structure !== undefined && structure === structureOfPiece(after, index);
      });
    },
  };
}
