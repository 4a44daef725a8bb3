import type { Known } from './known.ts';
import type { Proposal, Sighting, Source } from './proposal.ts';

/** How sure each source is: documents that it saw a pair in count so much. */
const WEIGHTS: Readonly<Record<Source, number>> = { source: 4, gloss: 2, home: 1, derived: 2 };

/** What stands in so many places of the background is right there as a rule. */
const MOST_BACKGROUND = 3;

export interface RankOptions {
  /** Pairs that were seen in fewer documents are left out. */
  readonly fewest: number;
  readonly known: Known;
  /** Whether a character goes before or behind a name, and is none of it: 的, 和. */
  readonly isParticle: (char: string) => boolean;
}

/** Joins what the sources saw of the same pair, leaving out what the glossary knows; the surest first. */
export function rank(
  sightings: readonly Sighting[],
  { fewest, known, isParticle }: RankOptions,
): readonly Proposal[] {
  const byPair = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const { rendering, name, source } = sighting;
    if (known.isKnown(rendering, name) || rendering === name) continue;
    // What is derived has been looked at more closely.
    if (source !== 'derived' && isPart(rendering, isParticle)) continue;
    const key = `${rendering.replace(/\s/gu, '')}\n${name}`;
    const own = byPair.get(key);
    if (own) own.push(sighting);
    else byPair.set(key, [sighting]);
  }
  return [...byPair.values()]
    .map(join)
    .filter(({ documents }) => documents >= fewest)
    .sort((a, b) => scoreOf(b) - scoreOf(a));
}

/** The name of a person has a dot; what a particle begins or ends is no phrase. */
function isPart(rendering: string, isParticle: RankOptions['isParticle']): boolean {
  return (
    rendering.includes('·') ||
    isParticle(rendering.at(0) ?? '') ||
    isParticle(rendering.at(-1) ?? '')
  );
}

function join(own: readonly Sighting[]): Proposal {
  // Of two writings the one with spaces tells where its words end.
  const [first] = [...own].sort((a, b) => b.rendering.length - a.rendering.length);
  return {
    rendering: first?.rendering ?? '',
    name: first?.name ?? '',
    sources: Object.fromEntries(own.map(({ source, documents }) => [source, documents])),
    documents: Math.max(...own.map(({ documents }) => documents)),
    examples: own.flatMap(({ examples }) => examples).slice(0, 3),
    background: 0,
  };
}

function scoreOf({ sources }: Proposal): number {
  const kinds = Object.keys(WEIGHTS) as Source[];
  return kinds.reduce((sum, kind) => sum + WEIGHTS[kind] * (sources[kind] ?? 0), 0);
}

/**
 * Takes the background into account: what is usual there is left out, unless it keeps a part of the name, which
 * nobody writes by chance.
 */
export function withBackground(
  proposals: readonly Proposal[],
  counts: ReadonlyMap<string, number>,
): readonly Proposal[] {
  return proposals
    .map((proposal) => ({ ...proposal, background: counts.get(proposal.rendering) ?? 0 }))
    .filter(({ background }) => background <= MOST_BACKGROUND);
}
