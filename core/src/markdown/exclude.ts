import { once } from '../memoize.ts';
import { BARRIER, type Run } from './prose.ts';

/**
 * A pattern of what is not prose, and a sign without which there is none: most texts have no sign. Patterns
 * are made when they are first needed, as that takes long.
 */
type Exclusion = readonly [sign: string, pattern: () => RegExp];

/**
 * What stands in prose without being prose, in the syntaxes of the common site generators. Every
 * repetition is bounded: what is never closed must not cost more the longer the text is.
 */
const NOT_PROSE: readonly Exclusion[] = [
  // Shortcodes and template tags: {{< note >}}, {{% tab %}}, {{ page.title }}, {% include x %}.
  ['{', once(() => /\{\{[\s\S]{0,2000}?\}\}|\{%[\s\S]{0,2000}?%\}/gu)],
  // Attributes of headings and directives: {#anchor}, {.class key=value}.
  ['{', once(() => /\{[#.:][^{}\n]{0,500}\}/gu)],
  // The opening of a container directive: :::note
  [':::', once(() => /(?<=^|\n)[ \t]*:::+[ \t]*[\w-]*/gu)],
  // Addresses, and mail addresses.
  ['://', once(() => /\b[a-z][a-z\d+.-]{0,30}:\/\/[!-~]+/giu)],
  ['.', once(() => /\bwww\.[!-~]+/giu)],
  ['@', once(() => /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/gu)],
  // Emoji shortcodes.
  [':', once(() => /(?<![\w:]):[a-z\d_+-]{1,64}:(?!\w)/gu)],
];

/**
 * Inline math by Pandoc's rule: no space inside the dollar signs and no digit after the closing one, so
 * that prices stay prose; and no ideographs, which formulas do not hold.
 */
const MATH: Exclusion = [
  '$',
  once(() => /(?<![\\$\w])\$(?=[^\s$])[^$\n\p{Script=Han}]{0,500}?[^\s$]\$(?![\d$])/gu),
];

function collectExcluded(text: string): [number, number][] {
  const excluded: [number, number][] = [];
  for (const [sign, pattern] of [...NOT_PROSE, MATH]) {
    if (!text.includes(sign)) continue;
    for (const match of text.matchAll(pattern())) {
      excluded.push([match.index, match.index + match[0].length]);
    }
  }
  return excluded;
}

/** Puts barriers in the place of what is not prose. Lengths and offsets stay what they are. */
export function excludeNonProse(run: Run): Run {
  const excluded = collectExcluded(run.text);
  if (excluded.length === 0) return run;
  const units = run.text.split('');
  for (const [start, end] of excluded) units.fill(BARRIER, start, end);
  return { ...run, text: units.join('') };
}
