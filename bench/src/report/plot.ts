import type { Point } from '../statistics.ts';
import { around, createScale, type Scale } from './scale.ts';

/** One line of a plot. */
export interface Series {
  readonly name: string;
  readonly points: readonly Point[];
}

/** A plot of costs against sizes, both axes logarithmic. */
export interface Plot {
  readonly title: string;
  readonly sizes: { readonly label: string; format(value: number): string };
  readonly costs: { readonly label: string; format(value: number): string };
  readonly series: readonly Series[];
}

const WIDTH = 760;
const HEIGHT = 420;
/** The frame of the lines; beside it stand the labels of the axes and the names of the lines. */
const LEFT = 80;
const RIGHT = 520;
const TOP = 50;
const BOTTOM = 360;
const NAME_HEIGHT = 16;

/** Middle tones that stand out from black and from white. */
const COLOURS = ['#d9480f', '#1c7ed6', '#2f9e44', '#9c36b5', '#f08c00'];

const STYLE = `
    text { font: 13px system-ui, sans-serif; fill: #24292f; }
    .title { font-size: 15px; font-weight: 600; }
    .axis { stroke: #8c959f; }
    .grid { stroke: #8c959f; stroke-opacity: 0.3; }
    .line { fill: none; stroke-width: 2.5; stroke-linejoin: round; }
    @media (prefers-color-scheme: dark) { text { fill: #e6edf3; } }
  `;

/** The plot as SVG that can be read on a light page and on a dark one. */
export function toSvg({ title, sizes, costs, series }: Plot): string {
  const points = series.flatMap((one) => one.points);
  const extent = points.map(({ size }) => size);
  const x = createScale([Math.min(...extent), Math.max(...extent)], [LEFT, RIGHT]);
  const y = createScale(around(points.map(({ cost }) => cost)), [BOTTOM, TOP]);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img">
  <title>${title}</title>
  <style>${STYLE}</style>
${[
  text({ x: LEFT, y: 24, className: 'title' }, title),
  ...y.ticks.map((tick) => horizontal(y.toPlace(tick), costs.format(tick))),
  ...[...new Set(extent)].map((size) => vertical(x.toPlace(size), sizes.format(size))),
  text({ x: (LEFT + RIGHT) / 2, y: HEIGHT - 12, anchor: 'middle' }, sizes.label),
  text({ x: 20, y: (TOP + BOTTOM) / 2, anchor: 'middle', isTurned: true }, costs.label),
  ...series.map((one, index) => line(one, colour(index), x, y)),
  ...names(series, y),
].join('\n')}
</svg>
`;
}

interface Placement {
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'middle' | 'end';
  readonly className?: string;
  readonly isTurned?: boolean;
}

function text({ x, y, anchor, className, isTurned }: Placement, content: string): string {
  const place = `x="${x.toFixed(1)}" y="${y.toFixed(1)}"`;
  const kind = className === undefined ? '' : ` class="${className}"`;
  const align = anchor === undefined ? '' : ` text-anchor="${anchor}"`;
  const turn = isTurned ? ` transform="rotate(-90 ${x} ${y})"` : '';
  return `  <text ${place}${kind}${align}${turn}>${content}</text>`;
}

function horizontal(at: number, label: string): string {
  const grid = `  <path class="grid" d="M${LEFT} ${at.toFixed(1)}H${RIGHT}"/>`;
  return `${grid}\n${text({ x: LEFT - 8, y: at + 4, anchor: 'end' }, label)}`;
}

function vertical(at: number, label: string): string {
  const tick = `  <path class="axis" d="M${at.toFixed(1)} ${BOTTOM}v5"/>`;
  return `${tick}\n${text({ x: at, y: BOTTOM + 22, anchor: 'middle' }, label)}`;
}

function line({ points }: Series, stroke: string, x: Scale, y: Scale): string {
  const path = points.map(
    ({ size, cost }) => `${x.toPlace(size).toFixed(1)} ${y.toPlace(cost).toFixed(1)}`,
  );
  return `  <path class="line" stroke="${stroke}" d="M${path.join('L')}"/>`;
}

/** The name of each line beside its end, moved down where it would cover another. */
function names(series: readonly Series[], y: Scale): string[] {
  let free = 0;
  return series
    .map(({ name, points }, index) => ({ name, index, at: y.toPlace(points.at(-1)?.cost ?? 1) }))
    .sort((a, b) => a.at - b.at)
    .map(({ name, index, at }) => {
      const place = Math.max(at, free);
      free = place + NAME_HEIGHT;
      const dot = `  <circle cx="${RIGHT + 14}" cy="${place.toFixed(1)}" r="4" fill="${colour(index)}"/>`;
      return `${dot}\n${text({ x: RIGHT + 24, y: place + 4 }, name)}`;
    });
}

function colour(index: number): string {
  return COLOURS[index % COLOURS.length] ?? 'gray';
}
