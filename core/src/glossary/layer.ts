import { localize } from '../localize.ts';
import type { Cues, Entry, Kind, Pack, Problem, Rendering } from './entry.ts';

/** The entries of several packs laid over each other, the last one nearest. */
export interface Layers {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly neighbours: ReadonlyMap<Kind, readonly string[]>;
  /** The words of each subject. */
  readonly subjects: ReadonlyMap<string, readonly string[]>;
  readonly cues: Cues;
  readonly problems: readonly Problem[];
}

function union(far: readonly string[], near: readonly string[]): readonly string[] {
  return [...new Set([...near, ...far])];
}

function layRenderings(far: Entry, near: Entry): readonly Rendering[] {
  const byText = new Map(far.renderings.map((rendering) => [rendering.text, rendering]));
  for (const rendering of near.renderings) byText.set(rendering.text, rendering);
  const right = new Set([near.name, ...near.accept, ...(near.notWrong ?? [])]);
  return [...byText.values()].filter(
    (rendering) => near.renderings.includes(rendering) || !right.has(rendering.text),
  );
}

/**
 * The nearer entry decides name, kind and note; lists are joined; a rendering of the same text is replaced, or
 * taken out where the nearer entry says that it is not wrong. An entry that replaces the farther one stands
 * for itself.
 */
function layEntry(far: Entry, near: Entry): Entry {
  if (near.replaces) return near;
  const wrong = new Set(near.renderings.map((rendering) => rendering.text));
  return {
    ...near,
    original: near.original.length > 0 ? near.original : far.original,
    accept: union(far.accept, near.accept).filter((form) => !wrong.has(form)),
    homes: union(far.homes, near.homes),
    near: union(far.near, near.near),
    subject: union(far.subject, near.subject),
    note: near.note ?? far.note,
    renderings: layRenderings(far, near),
  };
}

/**
 * Lays the packs of one language over each other and over `base`; an entry that one pack defines twice is a
 * problem.
 */
export function layPacks(
  packs: readonly Pack[],
  base?: Pick<Layers, 'entries' | 'neighbours' | 'subjects' | 'cues'>,
): Layers {
  const entries = new Map<string, Entry>(base?.entries);
  const neighbours = new Map<Kind, readonly string[]>(base?.neighbours);
  const subjects = new Map<string, readonly string[]>(base?.subjects);
  let cues: Cues = base?.cues ?? { word: [], literal: [] };
  const problems: Problem[] = [];
  for (const pack of packs) {
    const own = new Map<string, Entry>();
    for (const entry of pack.entries) {
      const first = own.get(entry.id);
      if (first) {
        const place = `${first.origin.file}:${first.origin.line}`;
        const message = localize`Unexpected second entry \`${entry.id}\`, expected one: the first is at ${place}`;
        problems.push({
          origin: entry.origin,
          code: 'duplicate',
          message,
          other: first.origin,
        });
        continue;
      }
      own.set(entry.id, entry);
      const far = entries.get(entry.id);
      entries.set(entry.id, far ? layEntry(far, entry) : entry);
    }
    for (const { kind, near } of pack.traits) {
      neighbours.set(kind, union(neighbours.get(kind) ?? [], near));
    }
    for (const { id, words } of pack.subjects) {
      subjects.set(id, union(subjects.get(id) ?? [], words));
    }
    cues = {
      word: union(cues.word, pack.cues.word),
      literal: union(cues.literal, pack.cues.literal),
    };
  }
  return { entries, neighbours, subjects, cues, problems };
}
