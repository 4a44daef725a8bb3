import { readLinkNames } from '../derive/linkNames.ts';
import type { Name, Names } from '../derive/names.ts';
import { type PieceLinks, readLinks } from '../derive/pieceLinks.ts';
import { type PieceNames, readNames } from '../derive/pieceNames.ts';
import type { FindHits, Hits } from '../derive/search.ts';
import { countSightings, type MatchedRun, type Sightings } from '../evidence/facts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { countLetters, type Letters } from '../language/letters.ts';
import type { Language } from '../language/tag.ts';
import type { Reference } from '../markdown/prose.ts';
import { type PieceProse, readPiece } from '../markdown/readPiece.ts';
import { type References, readReferences } from '../markdown/references.ts';
import { MOST_PHRASES, matchRun } from '../match/match.ts';
import { type Scan, scanSource } from '../match/scan.ts';
import { SWITCH_MARK } from '../switches.ts';

/** A piece that was read, with what the glossary knows in it. */
export interface ReadPiece extends Omit<PieceProse, 'runs'> {
  readonly runs: readonly Omit<MatchedRun, 'base' | 'isTitle'>[];
  /** The right forms in it, by entry id, and the words of subjects, by their key. */
  readonly sightings: ReadonlyMap<string, Sightings>;
}

const TOO_MANY = `block with more than ${MOST_PHRASES} names and words of the glossary: the rest was not checked`;

/**
 * A stretch of a document that can be parsed alone. What is found out of it is kept. (A class, because
 * documents have many: an object of functions would take several times the memory.)
 */
export class Piece {
  readonly text: string;
  readonly #glossary: Glossary;
  readonly #isFront: boolean;
  #scan: Scan | undefined;
  #letters: Letters | undefined;
  #references: readonly Reference[] | undefined;
  #links: PieceLinks | undefined;
  #names: PieceNames | undefined;
  #linkNames: readonly Name[] | undefined;
  #hits: Hits | undefined;
  #hitsBy: FindHits | undefined;
  #read: ReadPiece | undefined;
  #readFor = '';

  /** `isFront` says that it begins with front matter. `scan` is given where its source is not looked at. */
  constructor(glossary: Glossary, text: string, isFront: boolean, scan?: Scan) {
    this.text = text;
    this.#glossary = glossary;
    this.#isFront = isFront;
    this.#scan = scan;
  }

  /** Whether it may hold a switch in a comment. */
  mayHoldSwitch(): boolean {
    return this.text.includes(SWITCH_MARK);
  }

  /** What it may hold, without parsing it. */
  scan(): Scan {
    this.#scan ??= scanSource(this.#glossary, this.text);
    return this.#scan;
  }

  /** The letters in it, of prose and of all else; a document is in one language. */
  letters(language: Language): Letters {
    this.#letters ??= countLetters(this.text, language);
    return this.#letters;
  }

  /** What it defines for others. */
  references(): readonly Reference[] {
    this.#references ??= readReferences(this.text, this.#isFront);
    return this.#references;
  }

  /** The addresses in it, whether they stand in prose or not. */
  links(): PieceLinks {
    this.#links ??= readLinks(this.#glossary, this.text);
    return this.#links;
  }

  /** What its source says of names; they are those of its glossary. */
  names(names: Names): PieceNames {
    this.#names ??= readNames(this.text, this.links(), names);
    return this.#names;
  }

  /** The names of which the texts of its links show a form. */
  linkNames(names: Names): readonly Name[] {
    this.#linkNames ??= readLinkNames(this.links().addresses, names);
    return this.#linkNames;
  }

  /** Where forms of names may stand in it, by a search; of the last one it is kept. */
  hits(find: FindHits): Hits {
    if (!this.#hits || this.#hitsBy !== find) {
      this.#hits = find(this.text);
      this.#hitsBy = find;
    }
    return this.#hits;
  }

  /** Reads it in a document that defines `references`. */
  read(references: References): ReadPiece {
    const needed = references.key !== '' && this.text.includes('[') ? references.key : '';
    if (!this.#read || needed !== this.#readFor) {
      this.#read = read(this.#glossary, this.text, references, this.#isFront);
      this.#readFor = needed;
    }
    return this.#read;
  }
}

function read(
  glossary: Glossary,
  text: string,
  references: References,
  isFront: boolean,
): ReadPiece {
  const prose = readPiece(text, references, isFront);
  const runs = prose.runs.map((run) => ({ run, ...matchRun(glossary, run), locals: new Map() }));
  const unread = prose.unread ?? (runs.some(({ isCut }) => isCut) ? TOO_MANY : undefined);
  return { ...prose, runs, unread, sightings: countSightings(runs) };
}
