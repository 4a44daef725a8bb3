import { toOwnAddress } from '../ownAddress.ts';
import { OPENING_LENGTH, type OwnAddress, type Run } from '../prose.ts';
import { readBlocks } from './blocks.ts';
import type { IsDefined } from './marks.ts';
import { readLeaf } from './readLeaf.ts';

/** The prose of a piece that was read without the parser. */
export interface DirectProse {
  readonly runs: readonly Run[];
  readonly ownAddresses: readonly OwnAddress[];
}

/**
 * Reads a piece of a document without front matter as the parser would: headings, paragraphs and lists of
 * them with links, images, emphasis, code, escapes and character references. `undefined` where it holds, or
 * may hold, anything else, references to definitions too: then the parser must be asked.
 */
export function readDirect(piece: string, isDefined?: IsDefined): DirectProse | undefined {
  const leaves = readBlocks(piece);
  if (!leaves) return undefined;
  const runs: Run[] = [];
  const ownAddresses: OwnAddress[] = [];
  for (const leaf of leaves) {
    const read = readLeaf(piece, leaf, isDefined);
    if (!read) return undefined;
    runs.push(...read.runs);
    for (const { url, start } of read.links) {
      const own = start < OPENING_LENGTH ? toOwnAddress(piece, url, start) : undefined;
      if (own) ownAddresses.push(own);
    }
  }
  return { runs, ownAddresses };
}
