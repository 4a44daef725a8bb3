import { behindExpression } from './script.ts';

/** A tag of JSX. */
export interface Tag {
  /** The offset behind it. */
  readonly end: number;
  /** Whether it opens an element, closes one, or is one by itself. */
  readonly kind: 'open' | 'close' | 'alone';
}

const NAME = /<\/?(?:[A-Za-z_$][\w$.:-]*)?(?=[\s/>{])/uy;

/** How long a tag may be without the expressions in it, in UTF-16 units. */
export const MOST = 4_000;

/** The tag, or the edge of a fragment, at `start`; `undefined` where there is none. */
export function tagAt(text: string, start: number): Tag | undefined {
  NAME.lastIndex = start;
  const name = NAME.exec(text)?.[0];
  if (name === undefined || (name === '<' && text[start + 1] !== '>')) return undefined;
  const isClosing = name.startsWith('</');
  let most = start + MOST;
  for (let at = start + name.length; at < text.length && at < most; ) {
    const char = text[at];
    if (char === '>') {
      const kind = isClosing ? 'close' : text[at - 1] === '/' ? 'alone' : 'open';
      return { end: at + 1, kind };
    }
    if (char === '<') return undefined;
    if (char === '{') {
      const behind = behindExpression(text, at);
      if (behind === undefined) return undefined;
      most += behind - at;
      at = behind;
    } else if (char === '"' || char === "'") {
      const closing = text.indexOf(char, at + 1);
      if (closing < 0) return undefined;
      at = closing + 1;
    } else at++;
  }
  return undefined;
}
