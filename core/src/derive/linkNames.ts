import type { Range } from '../range.ts';
import type { Name, Names } from './names.ts';
import type { OwnedAddress } from './pieceLinks.ts';
import { namesShown } from './shown.ts';
import { readAddressAround } from './source.ts';
import { readToldName } from './told.ts';

const NONE: readonly never[] = [];
const HAN = /\p{Script=Han}/u;

/** The names whose homes links lead to, or that their addresses tell, and of which the texts of those links show a form. */
export function readLinkNames(addresses: readonly OwnedAddress[], names: Names): readonly Name[] {
  if (addresses.length === 0) return NONE;
  let found: Set<Name> | undefined;
  for (const address of addresses) {
    if (!address.shown || !HAN.test(address.shown)) continue;
    const said = namesSaid(address, names);
    if (said.length === 0) continue;
    for (const { name } of namesShown(`[${address.shown}]`, said, names)) {
      found ??= new Set();
      found.add(name);
    }
  }
  return found ? [...found] : NONE;
}

/** The names of the owners of an address, and the one that it tells. */
function namesSaid(
  address: OwnedAddress,
  { lexicon, indicesOf, namesAt, ofAddress }: Names,
): readonly Name[] {
  const { owners } = address;
  const told = readToldName(address, lexicon);
  const unlisted = told && ofAddress(told);
  if (owners.length === 0) return unlisted ? [unlisted] : NONE;
  const said = owners.flatMap(({ id }) => indicesOf(id)).flatMap(namesAt);
  return unlisted ? [...said, unlisted] : said;
}

/** Whether a stretch of a source stands in the text of a link to the home of a name, or whose address tells it. */
export function isSaidByLink(source: string, range: Range, { entry }: Name, names: Names): boolean {
  const address = readAddressAround(source, range);
  if (!address) return false;
  const owned = { ...address, owners: names.ownersOf(address.text) };
  return namesSaid(owned, names).some((other) => other.entry.id === entry.id);
}
