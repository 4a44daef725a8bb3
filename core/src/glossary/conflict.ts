import { localize } from '../localize.ts';
import { spellingOf } from '../match/fold.ts';
import { type Entry, type Origin, type Problem, type Rendering, rightForms } from './entry.ts';

/** What keeps a rendering out of the matcher: `undefined` where nothing does. */
type Objection = (entry: Entry, rendering: Rendering) => Omit<Problem, 'origin'> | undefined;

/** In characters, however many units each takes. */
const MINIMUM_LENGTH = 2;

const WHITE_SPACE = /\s/gu;

function lengthOf(text: string): number {
  return [...text.replace(WHITE_SPACE, '')].length;
}

/**
 * The glossary must not contradict itself: a rendering is no entry's right form, an always-wrong one
 * stands for one entry only, and none is so short that it says nothing.
 */
function createObjections(entries: Iterable<Entry>): Objection {
  const all = [...entries];
  const right = new Map<string, Entry>();
  for (const entry of all) {
    for (const form of rightForms(entry)) {
      const key = spellingOf(form);
      if (!right.has(key)) right.set(key, entry);
    }
  }
  const always = new Map<string, { readonly entry: Entry; readonly origin: Origin }>();
  return (entry, rendering) => {
    const key = spellingOf(rendering.text);
    if (lengthOf(key) < MINIMUM_LENGTH) {
      const message = localize`Unexpected rendering \`${rendering.text}\`, expected at least two characters`;
      return { code: 'short', message };
    }
    const owner = right.get(key);
    if (owner) {
      const message = localize`Unexpected rendering \`${rendering.text}\`, expected one that is not right: \`${owner.id}\` accepts it`;
      return { code: 'contradiction', message, other: owner.origin };
    }
    if (rendering.when !== 'always') return undefined;
    const first = always.get(key);
    if (!first) {
      always.set(key, { entry, origin: rendering.origin });
      return undefined;
    }
    const isOwn = first.entry === entry;
    const message = isOwn
      ? localize`Unexpected rendering \`${rendering.text}\` a second time, expected one right form for it`
      : localize`Unexpected rendering \`${rendering.text}\`, always wrong for \`${first.entry.id}\` too, expected one right form for it`;
    return { code: isOwn ? 'duplicate' : 'contradiction', message, other: first.origin };
  };
}

/** Splits the renderings of all entries into those that can be used and the problems of the others. */
export function checkRenderings(entries: ReadonlyMap<string, Entry>): {
  readonly usable: ReadonlySet<Rendering>;
  readonly problems: readonly Problem[];
} {
  const object = createObjections(entries.values());
  const usable = new Set<Rendering>();
  const problems: Problem[] = [];
  for (const entry of entries.values()) {
    for (const rendering of entry.renderings) {
      const objection = object(entry, rendering);
      if (objection === undefined) usable.add(rendering);
      else problems.push({ origin: rendering.origin, ...objection });
    }
  }
  return { usable, problems };
}
