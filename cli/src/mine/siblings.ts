import { basename, dirname, join } from 'node:path';
import { readDocument } from '../check/read.ts';
import { linksIn, mayBeRendering } from './links.ts';
import type { Sighting } from './proposal.ts';
import { createTally, type Example, pairKey, partsOf } from './tally.ts';

const MOST_PAIRS = 100_000;
const NAME = /^[A-Z][\w.+-]*(?: [A-Z\d][\w.+-]*){0,3}$/u;

/** Collects what links are called in a translation and in its source. */
export interface Siblings {
  /** `path` is absolute. */
  add(text: string, path: string, exampleAt: (offset: number) => Example): void;
  sightings(): readonly Sighting[];
}

/** The places where the source of a translation may stand. */
export function sourcesOf(path: string): readonly string[] {
  const name = basename(path);
  const beside = name.replace(/\.(?:zh|zh[-_][a-z]+)(?=\.md$)/iu, '');
  const inFolder = path.replace(/([\\/])zh(?:[-_][A-Za-z]+)?(?=[\\/])/u, '$1en');
  return [
    ...(beside === name ? [] : [join(dirname(path), beside)]),
    ...(inFolder === path ? [] : [inFolder]),
    join(dirname(path), 'en', name),
  ];
}

/** Makes a collection of pairs of links, in bounded memory. */
export function createSiblings(): Siblings {
  const tally = createTally(MOST_PAIRS);
  return {
    add(text, path, exampleAt) {
      const links = [...linksIn(text)].filter((link) => mayBeRendering(link.text));
      if (links.length === 0) return;
      const names = namesByUrl(path);
      for (const link of links) {
        const name = names.get(link.url);
        if (name !== undefined) tally.add(pairKey(link.text, name), exampleAt(link.offset));
      }
    },
    sightings: () =>
      [...tally.entries()].map(([key, { documents, examples }]) => {
        const [rendering, name] = partsOf(key);
        return { source: 'source', rendering, name, documents, examples };
      }),
  };
}

/** The names that the source links from, by the addresses they lead to. */
function namesByUrl(path: string): ReadonlyMap<string, string> {
  for (const source of sourcesOf(path)) {
    const read = readDocument({ path: source });
    if (read.kind !== 'text') continue;
    const links = [...read.text.matchAll(/(?<!!)\[([^\][\n]{2,60})\]\((https?:\/\/[^)\s"]+)/gu)];
    return new Map(
      links
        .map(([, text = '', url = '']) => [url, text.replace(/[*_`]/gu, '').trim()] as const)
        .filter(([, text]) => NAME.test(text)),
    );
  }
  return new Map();
}
