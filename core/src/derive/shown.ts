import { type LowerText, toLowerText } from './lowerText.ts';
import type { Name, Names } from './names.ts';
import type { Form } from './pattern.ts';
import { scopeOf } from './strength.ts';

/** A name of which a source shows a form that can be meant where it stands. */
export interface ShownName {
  readonly name: Name;
  /** Whether a form keeps a word of it in its letters, which may be evidence enough. */
  readonly isKept: boolean;
}

const NONE: readonly never[] = [];

/** Those of some names of which a source shows a form that can be meant where it stands. */
export function namesShown(
  source: string,
  some: readonly Name[],
  names: Pick<Names, 'lexicon' | 'isListed'>,
): readonly ShownName[] {
  if (some.length === 0) return NONE;
  const lower = toLowerText(source);
  const shown: ShownName[] = [];
  for (const name of some) {
    let isShown = false;
    const isKept = name.pattern.mayStandIn(lower, (form) => {
      if (!mayBeMeant(lower, form, name, names)) return false;
      isShown = true;
      return form.kept.length > 0;
    });
    if (isShown) shown.push({ name, isKept });
  }
  return shown;
}

/** Whether a form in a source can be meant where it stands. */
function mayBeMeant(
  source: LowerText,
  form: Form,
  name: Name,
  { lexicon, isListed }: Pick<Names, 'lexicon' | 'isListed'>,
): boolean {
  const scope = scopeOf(form, name, lexicon);
  if (scope === undefined || isListed(source.slice(form.start, form.end), form, name)) return false;
  if (scope === 'anywhere') return true;
  if (scope === 'whole link') return source[form.start - 1] === '[' && source[form.end] === ']';
  const isInBrackets = source.lastIndexOf('[', form.start) >= 0;
  return isInBrackets || (scope === 'link or title' && MAY_BE_TITLE.test(source));
}

/** A heading of the first level, or a title of front matter. */
const MAY_BE_TITLE = /[#=]|title/u;
