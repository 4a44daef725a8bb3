import type { Range } from '../range.ts';
import type { Name, Names } from './names.ts';
import type { PieceLinks } from './pieceLinks.ts';
import { namesShown } from './shown.ts';
import { readAddressAround, type SaidAddress } from './source.ts';
import { readToldName } from './told.ts';

const NONE: readonly never[] = [];
const HAN = /\p{Script=Han}/u;

/** The names that the addresses of links say and of which the texts of those links show a form. */
export function readLinkNames({ addresses }: PieceLinks, names: Names): readonly Name[] {
  let found: Set<Name> | undefined;
  for (const address of addresses) {
    if (!address.shown || !HAN.test(address.shown)) continue;
    for (const { name } of namesShown(`[${address.shown}]`, namesSaid(address, names), names)) {
      found ??= new Set();
      found.add(name);
    }
  }
  return found ? [...found] : NONE;
}

/** The names that an address says: those of the entries whose name or home it holds, or one that it tells. */
function namesSaid(address: SaidAddress, names: Names): readonly Name[] {
  const { lexicon, namedIn, ownersOf, indicesOf, namesAt, ofAddress } = names;
  const told = readToldName(address, lexicon);
  const unlisted = told && ofAddress(told);
  const owners = ownersOf(address.text).flatMap(({ id }) => indicesOf(id));
  const said = [...new Set([...namedIn(address.text), ...owners])].flatMap(namesAt);
  return unlisted ? [...said, unlisted] : said;
}

/** Whether a stretch of a source stands in the text of a link whose address says a name. */
export function isSaidByLink(source: string, range: Range, { entry }: Name, names: Names): boolean {
  const address = readAddressAround(source, range);
  return (
    address !== undefined && namesSaid(address, names).some((other) => other.entry.id === entry.id)
  );
}
