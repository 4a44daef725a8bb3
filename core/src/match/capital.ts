import type { Range } from '../range.ts';
import { isCapitalised, lengthOf, partsOf } from './writing.ts';

/** So far back the start of the sentence is looked for. */
const REACH = 40;
const SENTENCE_START = /(?:^|[。！？!?：:；;]|\.\s)[\s\p{Ps}\p{Pi}"'*\d.、)）]*$/u;
const ARTICLE = /^the\s/iu;

/** Whether all that differs is the capital of the sentence, or of an article. */
export function isOwnCapital(text: string, { start }: Range, found: string, form: string): boolean {
  if (found.slice(1) !== form.slice(1)) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  return SENTENCE_START.test(before) || ARTICLE.test(found);
}

/** Whether all that differs is that words in small letters have capitals as in a title: `Ruby On Rails`. */
export function isTitleCase(found: string, form: string): boolean {
  const parts = partsOf(form);
  const own = partsOf(found);
  if (parts.length < 2 || own.length !== parts.length) return false;
  if (own.every((part, index) => part === parts[index])) return false;
  return parts.every((part, index) => {
    const other = own[index] ?? '';
    return other === part || (isCapitalised(other) && other.toLowerCase() === part);
  });
}

/** Names as short as this are parts of longer ones. */
const MOST_SHORT = 4;
const NAME_BEFORE = /[A-Z][\w-]* $/u;
const NAME_BEHIND = /^ [A-Z]/u;

/** Whether it is a part of another name: `Next Thing`. */
export function isPartOfName(
  text: string,
  { start, end }: Range,
  found: string,
  form: string,
): boolean {
  if (lengthOf(form) > MOST_SHORT || !isCapitalised(found)) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  return NAME_BEFORE.test(before) || NAME_BEHIND.test(text.slice(end, end + 2));
}
