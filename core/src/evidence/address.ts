import { memoize } from '../memoize.ts';

/** A URL as evidence: where it leads, and the words of its path. */
export interface Address {
  readonly url: string;
  /** Host and path in lower case, without `www.` and a trailing slash: `github.com/open-policy-agent`. */
  readonly place: string;
  /** The words of each segment of path and host between hyphens: `-open-policy-agent-`. */
  readonly slugs: readonly string[];
}

const URL_PARTS = /^(?:[a-z][a-z\d+.-]*:)?\/\/(?:[^/?#@]*@)?([^/?#:]*)(?::\d+)?([^?#]*)/iu;

const ACCENTED = /[\u00aa-\u024f\u1e00-\u1eff\uff10-\uff5a]/u;

/** Letters without their accents; most addresses have none. */
function toPlainLetters(text: string): string {
  return ACCENTED.test(text) ? text.normalize('NFKD').replace(/\p{M}/gu, '') : text;
}

/** Turns a text into the form that slugs are compared in: `-github-actions-`. */
export function toSlug(text: string): string {
  const words = toPlainLetters(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return words === '' ? '' : `-${words}-`;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A stray percent sign: the segment means what it says.
    return segment;
  }
}

/** Reads a URL, a relative link or a path. */
export function readAddress(url: string): Address {
  const match = URL_PARTS.exec(url);
  const host = (match?.[1] ?? '').toLowerCase().replace(/^www\./u, '');
  const path = (match ? (match[2] ?? '') : url.replace(/[?#].*$/u, '')).replace(/\/+$/u, '');
  const segments = path
    .split('/')
    .map((segment) => toSlug(decodeSegment(segment).replace(/\.\w{1,5}$/u, '')));
  return {
    url,
    place: `${host}${path}`.toLowerCase(),
    slugs: [...segments, toSlug(host)].filter((slug) => slug !== ''),
  };
}

/** The words of a name between hyphens, and joined. Names are those of glossaries: they are not many. */
const slugOfName = memoize((name: string) => {
  const words = toSlug(name);
  return { words, joined: `-${words.replaceAll('-', '')}-` };
});

/** The words of a name that a slug must hold. */
export function wordsOfName(name: string): readonly string[] {
  return slugOfName(name).words.split('-');
}

/** Letters that addresses write in other ways. */
const DISGUISED = /[%\u00aa-\u024f\u1e00-\u1eff\uff10-\uff5a]/u;

/** Whether a text may hold words that only show when it is read as an address. */
export function isDisguised(text: string): boolean {
  return DISGUISED.test(text);
}

/** Whether the words of one of the names stand in a text in small letters, joined or not. */
export function mayHoldWords(text: string, originals: readonly string[]): boolean {
  return originals.some((original) => wordsOfName(original).every((word) => text.includes(word)));
}

/** The slug that holds the words of a name in their order, `undefined` where none does. */
export function slugHolding(address: Address, originals: readonly string[]): string | undefined {
  for (const original of originals) {
    const { words, joined } = slugOfName(original);
    if (words === '') continue;
    const slug = address.slugs.find((one) => one.includes(words) || one.includes(joined));
    if (slug !== undefined) return slug.slice(1, -1);
  }
  return undefined;
}

/** A host and a path in small letters, without `www.` and slashes at the end. */
export function toPlace(address: string): string {
  let end = address.length;
  while (address[end - 1] === '/') end--;
  return address
    .slice(0, end)
    .toLowerCase()
    .replace(/^www\./u, '');
}

const placeOfHome = memoize(toPlace);

/** Whether a text in small letters holds the host of one of the homes. */
export function mayHaveHost(text: string, homes: readonly string[]): boolean {
  return homes.some((home) => text.includes(placeOfHome(home).replace(/\/.*$/u, '')));
}

/** The home that an address leads to: the host itself or one below it, and the path as a prefix. */
export function homeReached(
  address: Pick<Address, 'place'>,
  homes: readonly string[],
): string | undefined {
  return homes.find((home) => {
    const place = placeOfHome(home);
    const slash = place.indexOf('/');
    const at = slash < 0 ? subdomainOffset(address.place, place) : 0;
    const rest = address.place.slice(at);
    return at >= 0 && rest.startsWith(place) && /^(?:\/|$)/u.test(rest.slice(place.length));
  });
}

function subdomainOffset(place: string, host: string): number {
  const end = place.indexOf('/') < 0 ? place.length : place.indexOf('/');
  const own = place.slice(0, end);
  if (own === host) return 0;
  return own.endsWith(`.${host}`) ? end - host.length : -1;
}
