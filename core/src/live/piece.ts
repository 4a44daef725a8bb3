import { countSightings, type MatchedRun, type Sightings } from '../evidence/facts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Reference } from '../markdown/prose.ts';
import { type PieceProse, readPiece } from '../markdown/readPiece.ts';
import { type References, readReferences } from '../markdown/references.ts';
import { matchRun } from '../match/match.ts';
import { type Scan, scanSource } from '../match/scan.ts';

/** A piece that was read, with what the glossary knows in it. */
export interface ReadPiece extends Omit<PieceProse, 'runs'> {
  readonly runs: readonly Omit<MatchedRun, 'base' | 'isTitle'>[];
  /** The right forms in it, by entry id, and the words of subjects, by their key. */
  readonly sightings: ReadonlyMap<string, Sightings>;
}

/** A stretch of a document that can be parsed alone. What is found out of it is kept. */
export interface Piece {
  readonly text: string;
  /** Whether it may hold a switch in a comment. */
  readonly mayHoldSwitch: () => boolean;
  /** What it may hold, without parsing it. */
  readonly scan: () => Scan;
  /** What it defines for others. */
  readonly references: () => readonly Reference[];
  readonly read: (references: References) => ReadPiece;
}

const SWITCH_MARK = 'zhengming-';
function read(
  glossary: Glossary,
  text: string,
  references: References,
  isFront: boolean,
): ReadPiece {
  const prose = readPiece(text, references, isFront);
  const runs = prose.runs.map((run) => ({ run, ...matchRun(glossary, run), locals: new Map() }));
  return { ...prose, runs, sightings: countSightings(runs) };
}

/** A piece of a document; `isFront` says that it begins with front matter. */
export function createPiece(glossary: Glossary, text: string, isFront: boolean): Piece {
  let scan: Scan | undefined;
  let defined: readonly Reference[] | undefined;
  let known: ReadPiece | undefined;
  let knownFor = '';
  return {
    text,
    mayHoldSwitch: () => text.includes(SWITCH_MARK),
    scan: () => {
      scan ??= scanSource(glossary, text);
      return scan;
    },
    references: () => {
      defined ??= readReferences(text, isFront);
      return defined;
    },
    read: (references) => {
      const needed = references.key !== '' && text.includes('[') ? references.key : '';
      if (!known || needed !== knownFor) {
        known = read(glossary, text, references, isFront);
        knownFor = needed;
      }
      return known;
    },
  };
}
