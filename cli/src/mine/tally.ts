/** Where something was seen, as people find it. */
export interface Example {
  /** As the command line names it. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

/** In how many documents something was seen, and some of the places. */
export interface Seen {
  documents: number;
  /** What was added last was of this document. */
  last: string;
  readonly examples: Example[];
}

/** Counts documents by key, in bounded memory. */
export interface Tally {
  /** A key counts once a document. */
  add(key: string, example: Example): void;
  entries(): Iterable<readonly [key: string, seen: Seen]>;
  get(key: string): Seen | undefined;
}

const MOST_EXAMPLES = 3;

/**
 * Makes a tally of at most `most` keys. When there are more, those that were seen least are dropped, and count
 * anew if they come again (Manku and Motwani, Approximate Frequency Counts over Data Streams, 2002): what stands
 * in many documents is never lost.
 */
export function createTally(most: number): Tally {
  const all = new Map<string, Seen>();
  let floor = 0;
  function drop(): void {
    floor += 1;
    for (const [key, { documents }] of all) if (documents <= floor) all.delete(key);
  }
  return {
    add(key, example) {
      const seen = all.get(key);
      if (!seen) {
        all.set(key, { documents: 1, last: example.file, examples: [example] });
        while (all.size > most) drop();
      } else if (seen.last !== example.file) {
        seen.documents += 1;
        seen.last = example.file;
        if (seen.examples.length < MOST_EXAMPLES) seen.examples.push(example);
      }
    },
    entries: () => all,
    get: (key) => all.get(key),
  };
}

/** A key of two parts, neither of which holds a line feed. */
export const pairKey = (a: string, b: string): string => `${a}\n${b}`;

/** The parts of a key of two. */
export function partsOf(key: string): readonly [string, string] {
  const at = key.indexOf('\n');
  return [key.slice(0, at), key.slice(at + 1)];
}
