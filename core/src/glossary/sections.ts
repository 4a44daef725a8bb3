/** Numbers of one width, one after the other. */
export type Section = Uint16Array | Uint32Array;

/** The sections of an image, to be taken in the order in which they were written. */
export interface Sections {
  next16(): Uint16Array;
  next32(): Uint32Array;
}

/** "ZMG" and the version of the format, as the bytes of a number. */
const MAGIC = 0x03474d5a;

/** At the beginning: the magic number, the size of it all in bytes, the number of sections. */
const HEAD_LENGTH = 3;
const WIDTH = Uint32Array.BYTES_PER_ELEMENT;

/** Of the length of a section: whether each number but the first is the difference to the one before it. */
const IS_DIFFERENCES = 0x8000_0000;

/** Numbers that mostly ascend: their differences are small, and so is a packed file of them. */
export class Ascending {
  readonly differences: Uint32Array;

  constructor(numbers: Uint32Array) {
    this.differences = numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
  }
}

/** The numbers with these differences. */
function sum(differences: Uint32Array): Uint32Array {
  const numbers = new Uint32Array(differences.length);
  let last = 0;
  for (let i = 0; i < numbers.length; i++) {
    last = (last + (differences[i] ?? 0)) >>> 0;
    numbers[i] = last;
  }
  return numbers;
}

/** Where the next section may begin: at a multiple of the widest number. */
const aligned = (size: number): number => Math.ceil(size / WIDTH) * WIDTH;

/** Puts sections one behind the other, behind a head that says how many numbers each one has. */
export function writeSections(given: readonly (Section | Ascending)[]): Uint8Array {
  const sections = given.map((one) => (one instanceof Ascending ? one.differences : one));
  const start = (HEAD_LENGTH + sections.length) * WIDTH;
  const size = sections.reduce((sum, { byteLength }) => sum + aligned(byteLength), start);
  const bytes = new Uint8Array(size);
  const lengths = sections.map(
    ({ length }, index) => length + (given[index] instanceof Ascending ? IS_DIFFERENCES : 0),
  );
  new Uint32Array(bytes.buffer).set([MAGIC, size, sections.length, ...lengths]);
  let at = start;
  for (const { buffer, byteOffset, byteLength } of sections) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  }
  return bytes;
}

/**
 * Opens what {@link writeSections} wrote. The sections are views of the bytes, but for those that ascend.
 * @throws {RangeError} where they are something else, or not all of them are there.
 */
export function openSections(bytes: Uint8Array): Sections {
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % WIDTH === 0 ? bytes : bytes.slice();
  const [magic, size, count = 0] =
    byteLength < HEAD_LENGTH * WIDTH ? [] : new Uint32Array(buffer, byteOffset, HEAD_LENGTH);
  if (magic !== MAGIC) {
    throw new RangeError(`Unexpected beginning ${magic} of a compiled glossary, expected ${MAGIC}`);
  }
  if (size !== byteLength) {
    throw new RangeError(`Unexpected ${byteLength} bytes of a compiled glossary, expected ${size}`);
  }
  const lengths = new Uint32Array(buffer, byteOffset + HEAD_LENGTH * WIDTH, count).values();
  let at = byteOffset + (HEAD_LENGTH + count) * WIDTH;

  function next<One extends Section>(
    view: new (of: ArrayBufferLike, start: number, length: number) => One,
    length: number,
  ): One {
    const section = new view(buffer, at, length);
    at += aligned(section.byteLength);
    return section;
  }

  return {
    next16: () => next(Uint16Array, lengths.next().value ?? 0),
    next32() {
      const length = lengths.next().value ?? 0;
      if (length < IS_DIFFERENCES) return next(Uint32Array, length);
      return sum(next(Uint32Array, length - IS_DIFFERENCES));
    },
  };
}
