/** The address behind the text of a link, and where it ends. */
export interface Resource {
  readonly url: string;
  /** Behind the closing parenthesis. */
  readonly end: number;
}

const DESTINATION = /\([ ]*(?=[^\s<)])|\(\)/uy;
const TITLE = /[ ]*(?:[ ]"[^"\\\n]*"[ ]*)?\)/uy;

/** With more open parentheses than so many it is no address. */
const MOST_DEPTH = 32;
/** A longer one costs too much where many begin and none ends. */
const MOST_LENGTH = 4000;
const REFERENCE = /&(?:#|[a-z\d]{1,31};)/iu;

/** Where an address that begins at `start` ends, `undefined` where it is none; or what is beyond a look. */
function destinationEnd(text: string, start: number): number | undefined | 'unknown' {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (at - start > MOST_LENGTH) return 'unknown';
    const code = text.charCodeAt(at);
    if (code === 0x28) {
      if (++depth > MOST_DEPTH) return undefined;
    } else if (code === 0x29) {
      if (depth-- === 0) return at;
    } else if (code === 0x5c) {
      return 'unknown';
    } else if (code <= 0x20 || code === 0x7f) {
      if (code === 0x20 || code === 0x0a) return depth === 0 ? at : undefined;
      return undefined;
    }
  }
  return undefined;
}

/**
 * Reads the resource at `start`, an opening parenthesis: an address, and a title that is passed over.
 * `undefined` where there is none, `unknown` where the parser must be asked.
 */
export function readResource(text: string, start: number): Resource | undefined | 'unknown' {
  DESTINATION.lastIndex = start;
  if (!DESTINATION.test(text)) return 'unknown';
  if (DESTINATION.lastIndex === start + 2 && text[start + 1] === ')') {
    return { url: '', end: start + 2 };
  }
  const from = DESTINATION.lastIndex;
  const end = destinationEnd(text, from);
  if (end === 'unknown' || end === undefined) return end;
  const url = text.slice(from, end);
  if (REFERENCE.test(url)) return 'unknown';
  TITLE.lastIndex = end;
  return TITLE.test(text) ? { url, end: TITLE.lastIndex } : 'unknown';
}
