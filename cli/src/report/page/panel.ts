import { element, toText } from './element.ts';
import type { Facet } from './row.ts';

/** What a panel shows: the values of a facet, each a button that filters by it. */
export interface Panel {
  readonly facet: Facet;
  readonly title: string;
  /** Most first. */
  readonly counts: readonly (readonly [value: string, count: number])[];
  readonly chosen: string | undefined;
}

/** More values than anybody looks through are left to the search. */
const MOST_VALUES = 200;

/** Makes the list of a panel: bars with names and counts. */
export function createPanel(
  { facet, title, counts, chosen }: Panel,
  choose: (facet: Facet, value: string) => void,
): HTMLElement {
  const most = Math.max(1, ...counts.map(([, count]) => count));
  const items = counts.slice(0, MOST_VALUES).map(([value, count]) => {
    const button = element(
      'button',
      { type: 'button', 'aria-pressed': String(value === chosen), 'data-value': value },
      element('span', { class: 'bar', style: `inline-size: ${(100 * count) / most}%` }),
      element('span', { class: 'value' }, value),
      element('span', { class: 'count' }, toText(count)),
    );
    button.addEventListener('click', () => choose(facet, value));
    return element('li', {}, button);
  });
  const left = counts.length - items.length;
  return element(
    'section',
    { class: 'panel', 'data-facet': facet, 'aria-label': title },
    element('h2', {}, title, ' ', element('small', {}, toText(counts.length))),
    element('ul', {}, ...items),
    ...(left > 0 ? [element('p', {}, `and ${toText(left)} more`)] : []),
  );
}
