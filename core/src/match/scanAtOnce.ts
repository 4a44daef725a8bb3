import type { Glossary, WrongMeaning } from '../glossary/glossary.ts';
import { Collector, hidesText, NOTHING, type Scan, type Sink, scanInto } from './scan.ts';

/** What may stand in a source, by where it begins there: before the source is cut into pieces. */
export interface ScanAtOnce {
  /** Whether something wrong may stand in it. */
  readonly mayBeWrong: boolean;
  /** What each piece may hold, never less than its own scan would show; `starts` ascend from 0. */
  scansOf(starts: readonly number[]): readonly Scan[];
}

/** Scans of longer sources would take memory, and spare little. */
const MOST_UNITS = 0x4000;
/** A source in which so much is unclear is scanned piece by piece, each no farther than it is clear. */
const MOST_UNCLEAR = 64;

/**
 * Scans the source of a document in one go, which is faster than piece by piece, and shows of many documents
 * that they need not be cut at all; `undefined` where it has to be scanned piece by piece.
 */
export function scanAtOnce(glossary: Glossary, text: string): ScanAtOnce | undefined {
  if (text.length > MOST_UNITS || hidesText(text)) return undefined;
  const sink = new Recorder();
  scanInto(sink, glossary, text);
  return sink.isTooUnclear ? undefined : sink;
}

/** What was seen, in the order of the places where it begins. */
class Seen<Item> {
  readonly #items: Item[] = [];
  readonly #places: number[] = [];

  get size(): number {
    return this.#items.length;
  }

  add(item: Item, at: number): void {
    this.#items.push(item);
    this.#places.push(at);
  }

  /** Hands each item to the piece it begins in. */
  each(starts: readonly number[], onItem: (piece: number, item: Item) => void): void {
    let piece = 0;
    this.#items.forEach((item, index) => {
      const at = this.#places[index] ?? 0;
      while ((starts[piece + 1] ?? Number.POSITIVE_INFINITY) <= at) piece++;
      onItem(piece, item);
    });
  }
}

class Recorder implements Sink, ScanAtOnce {
  readonly #accepted = new Seen<string>();
  readonly #wrong = new Seen<WrongMeaning>();
  readonly #misspelt = new Seen<string>();
  readonly #unclear = new Seen<undefined>();

  get mayBeWrong(): boolean {
    return this.#wrong.size + this.#misspelt.size + this.#unclear.size > 0;
  }

  get isTooUnclear(): boolean {
    return this.#unclear.size > MOST_UNCLEAR;
  }

  accepted(key: string, at: number): void {
    this.#accepted.add(key, at);
  }

  wrong(meaning: WrongMeaning, at: number): void {
    this.#wrong.add(meaning, at);
  }

  misspelt(id: string, at: number): void {
    this.#misspelt.add(id, at);
  }

  unclear(at: number): boolean {
    this.#unclear.add(undefined, at);
    return !this.isTooUnclear;
  }

  scansOf(starts: readonly number[]): readonly Scan[] {
    const collectors: (Collector | undefined)[] = starts.map(() => undefined);
    const at = (piece: number): Collector => {
      const known = collectors[piece] ?? new Collector();
      collectors[piece] = known;
      return known;
    };
    this.#accepted.each(starts, (piece, key) => at(piece).accepted(key));
    this.#wrong.each(starts, (piece, meaning) => at(piece).wrong(meaning));
    this.#misspelt.each(starts, (piece, id) => at(piece).misspelt(id));
    this.#unclear.each(starts, (piece) => at(piece).unclear());
    return collectors.map((collector) => collector?.toScan() ?? NOTHING);
  }
}
