/** An address that is written out in prose. */
export interface Autolink {
  readonly url: string;
  readonly start: number;
  readonly end: number;
}

const BRACKETED = /<([a-z][a-z\d+.-]{1,31}:[!#-%'-;=?-[\]-~]*)>/iuy;
/** A plain address, and behind it white space, perhaps after a parenthesis: what else ends one is intricate. */
const BARE =
  /https?:\/\/[a-z\d](?:[a-z\d.-]*[a-z\d])?(?:\/(?:[\w/.%=#+?-]|&(?=[a-z\d]+=))*(?<=[\w/=%#+-])(?<!_))?(?=\)?(?:[ \n]|$))/iuy;
const SCHEME = /(?<![a-z])https?$/iu;

/** The address between angle brackets at `start`; `undefined` where there is no plain one. */
export function readBracketedAddress(text: string, start: number): Autolink | undefined {
  BRACKETED.lastIndex = start;
  const url = BRACKETED.exec(text)?.[1];
  return url === undefined ? undefined : { url, start, end: BRACKETED.lastIndex };
}

/** The bare address whose colon stands at `colon`; `unknown` where it may be one that is not plain. */
export function readBareAddress(text: string, colon: number): Autolink | undefined | 'unknown' {
  const scheme = SCHEME.exec(text.slice(Math.max(0, colon - 6), colon))?.[0];
  if (scheme === undefined) return undefined;
  const start = colon - scheme.length;
  BARE.lastIndex = start;
  if (!BARE.test(text)) return 'unknown';
  return { url: text.slice(start, BARE.lastIndex), start, end: BARE.lastIndex };
}
