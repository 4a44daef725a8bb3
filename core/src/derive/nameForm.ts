import { type Entry, rightForms } from '../glossary/entry.ts';

/** A form of a name in Latin letters, and what stands for its translations. */
export interface NameForm {
  readonly text: string;
  /** What should stand in the place of a translated form, where that is not the entry's name. */
  readonly expected: string | undefined;
  /** Whether it leaves out the company that the entry's name begins with. */
  readonly isShort: boolean;
}

const LATIN = /^[\x20-\x7e]+$/u;
/** More forms of a name are not worth looking for. */
const MOST_FORMS = 5;

/** The forms of a name in Latin letters, and those that leave out the company before it. */
export function formsOf(entry: Entry, isCompany: (word: string) => boolean): readonly NameForm[] {
  const right = rightForms(entry);
  const isOther = (text: string): boolean =>
    LATIN.test(entry.name) && text !== entry.name && right.includes(text);
  const all = [...entry.original, ...right].filter((form) => LATIN.test(form));
  const distinct = [
    ...new Map(all.toReversed().map((text) => [text.toLowerCase(), text])).values(),
  ];
  const whole = distinct
    .toReversed()
    .map((text) => ({ text, expected: isOther(text) ? text : undefined, isShort: false }));
  const short = whole.flatMap((form) => {
    const [first = '', ...rest] = form.text.split(' ');
    const text = rest.join(' ');
    return rest.length > 1 && isCompany(first) ? [{ text, expected: text, isShort: true }] : [];
  });
  return [...whole, ...short].slice(0, MOST_FORMS);
}
