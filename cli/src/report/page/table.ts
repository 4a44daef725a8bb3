import { element } from './element.ts';
import type { Row } from './row.ts';

/** Makes the row of the table for a finding: where, what for what, how sure, in what context, why. */
export function createTableRow({ finding, path }: Row): HTMLTableRowElement {
  const { e, r, t, s, c, v, l, o, b, a, m, g: lang } = finding;
  const [best = '', ...others] = s;
  const also = others.length > 0 ? [element('small', {}, `or ${others.join(', ')}`)] : [];
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, element('span', { class: 'path' }, path), `:${l}:${o}`),
    element('td', {}, e, element('small', {}, r)),
    element('td', {}, element('del', { lang }, t), ' ', element('ins', {}, best), ...also),
    element('td', {}, element('span', { class: `confidence ${c}` }, c), element('small', {}, v)),
    element(
      'td',
      { class: 'context' },
      element(
        'p',
        { lang },
        shorten(b, -1),
        element('del', {}, t),
        element('ins', {}, best),
        shorten(a, 1),
      ),
      element('small', {}, reasonsOf(m)),
    ),
  );
}

/** How much of the line is shown on each side, in characters. */
const CONTEXT_LENGTH = 60;

/** The part of a text that is next to a finding: its end where it stands before, its beginning behind. */
function shorten(text: string, side: -1 | 1): string {
  const characters = [...text];
  if (characters.length <= CONTEXT_LENGTH) return text;
  return side < 0
    ? `…${characters.slice(-CONTEXT_LENGTH).join('')}`
    : `${characters.slice(0, CONTEXT_LENGTH).join('')}…`;
}

/** What a message says beside what the row shows already. */
function reasonsOf(message: string): string {
  const reasons = /`: (.*)$/su.exec(message)?.[1];
  return reasons ?? message;
}
