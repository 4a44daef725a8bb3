import type { PageFile, PageSummary } from './data.ts';
import { byId, element, toText } from './element.ts';
import { ALL, type Filter, filterRows, search, toggle } from './filter.ts';
import { createPanel } from './panel.ts';
import { countRows, type Facet, type Row, toRows } from './row.ts';
import { COLUMNS, type Column, type Sorting, sortRows } from './sort.ts';
import { createTableRow } from './table.ts';

/** How many rows are made at once: more take long to lay out, and nobody reads them. */
const STEP = 200;

/** How many go on paper. */
const MOST_PRINTED = 5000;

const PANELS: readonly (readonly [Facet, string])[] = [
  ['confidence', 'By confidence'],
  ['name', 'By name'],
  ['folder', 'By folder'],
  ['rule', 'By rule'],
];

const rows = toRows(readFiles());
const input = byId('search') as HTMLInputElement;
const more = byId('more');
let filter: Filter = ALL;
let sorting: Sorting = { column: 'place', isDescending: false };
/** What the filter leaves, in order. */
let shown: readonly Row[] = rows;
/** How many of them stand in the table. */
let made = 0;

function readFiles(): readonly PageFile[] {
  return JSON.parse(byId('findings').textContent ?? '[]');
}

/** What is known only at the end of a check stands at the end of the file. */
function showSummary(): void {
  const summary: PageSummary = JSON.parse(byId('summary').textContent ?? '{}');
  const unprinted = summary.unprinted > 0 ? `; ${summary.unprinted} of them not in this page` : '';
  byId('total').textContent = summary.text + unprinted;
  if (summary.troubles.length === 0) return;
  const items = summary.troubles.map((trouble) => element('li', {}, trouble));
  byId('troubles').append(element('ul', {}, ...items));
  byId('troubles').hidden = false;
}

/** Brings the page up to date with filter and sorting. */
function update(): void {
  shown = sortRows(filterRows(rows, filter), sorting);
  byId('rows').replaceChildren();
  made = 0;
  addRows(STEP);
  byId('status').textContent = `${toText(shown.length)} of ${toText(rows.length)} findings`;
  byId('clear').toggleAttribute('disabled', filter.words.length + filter.chosen.size === 0);
  updatePanels();
  for (const column of Object.keys(COLUMNS)) {
    const order = sorting.isDescending ? 'descending' : 'ascending';
    byId(`by-${column}`).setAttribute('aria-sort', column === sorting.column ? order : 'none');
  }
}

/** Counts in each panel what all but its own choice leaves, so that another can be made. */
function updatePanels(): void {
  const { activeElement } = document;
  const facetWithFocus = activeElement?.closest('.panel')?.getAttribute('data-facet');
  const valueWithFocus = activeElement?.getAttribute('data-value');
  const panels = PANELS.map(([facet, title]) => {
    const counts = countRows(filterRows(rows, filter, facet), facet);
    return createPanel({ facet, title, counts, chosen: filter.chosen.get(facet) }, choose);
  });
  byId('panels').replaceChildren(...panels);
  // Whoever works by keyboard goes on where they were.
  const panel = panels.find((one) => one.getAttribute('data-facet') === facetWithFocus);
  const buttons = [...(panel?.querySelectorAll('button') ?? [])];
  buttons.find((one) => one.getAttribute('data-value') === valueWithFocus)?.focus();
}

function addRows(count: number): void {
  const next = shown.slice(made, made + count);
  byId('rows').append(...next.map(createTableRow));
  made += next.length;
  more.hidden = made >= shown.length;
  const left = shown.length - made;
  more.textContent = `Show ${toText(Math.min(STEP, left))} more of ${toText(left)}`;
}

function choose(facet: Facet, value: string): void {
  filter = toggle(filter, facet, value);
  update();
}

function clear(): void {
  filter = ALL;
  input.value = '';
  update();
  input.focus();
}

function sortBy(column: Column): void {
  const isDescending = sorting.column === column && !sorting.isDescending;
  sorting = { column, isDescending };
  update();
}

input.addEventListener('input', () => {
  filter = search(filter, input.value);
  update();
});
more.addEventListener('click', () => addRows(STEP));
byId('clear').addEventListener('click', clear);
for (const column of Object.keys(COLUMNS) as Column[]) {
  byId(`by-${column}`)
    .querySelector('button')
    ?.addEventListener('click', () => sortBy(column));
}
document.addEventListener('keydown', (event) => {
  if (event.key === '/' && document.activeElement !== input) {
    event.preventDefault();
    input.focus();
  }
  if (event.key === 'Escape') clear();
});
addEventListener('beforeprint', () => addRows(MOST_PRINTED - made));
update();
showSummary();
