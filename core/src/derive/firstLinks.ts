import type { Evidence } from '../finding.ts';
import { shift } from '../range.ts';
import type { Mention } from './pieceLinks.ts';

/** For each entry the first link to its home, by id. `starts` says where each piece begins. */
export function firstLinks(
  pieces: readonly (readonly Mention[])[],
  starts: readonly number[],
): ReadonlyMap<string, Evidence> {
  const links = new Map<string, Evidence>();
  pieces.forEach((mentions, index) => {
    for (const { entry, text, range } of mentions) {
      if (links.has(entry.id)) continue;
      const place = shift(range, starts[index] ?? 0);
      links.set(entry.id, { kind: 'linked', text, range: place, against: false });
    }
  });
  return links;
}
