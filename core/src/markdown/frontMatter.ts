import { isMap, isScalar, parseDocument } from 'yaml';
import type { Range } from '../range.ts';
import { align } from './align.ts';
import { excludeNonProse } from './exclude.ts';
import type { Run } from './prose.ts';
import { createRunBuilder } from './runBuilder.ts';

/** The keys of front matter that hold prose, in the words of the common site generators. */
export const PROSE_KEYS: ReadonlySet<string> = new Set([
  'title',
  'linkTitle',
  'link_title',
  'short_title',
  'sidebar_label',
  'sidebar_title',
  'nav_title',
  'subtitle',
  'headline',
  'description',
  'summary',
  'excerpt',
  'abstract',
  'lead',
  'lede',
  'full_link_text',
  'short_description',
]);

/** The keys whose value is the document's title. */
const TITLE_KEYS: ReadonlySet<string> = new Set(['title', 'linkTitle']);

interface Scalar {
  readonly key: string;
  readonly value: string;
  /** Offsets into the front matter's text. */
  readonly range: Range;
}

function yamlScalars(text: string): Scalar[] {
  const { contents } = parseDocument(text, { logLevel: 'silent' });
  if (!isMap(contents)) return [];
  return contents.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || !isScalar(value) || typeof value.value !== 'string' || !value.range) {
      return [];
    }
    const [start, end] = value.range;
    return [{ key: String(key.value), value: value.value, range: { start, end } }];
  });
}

const TOML_STRING = /^([\w-]+)[ \t]*=[ \t]*(?:"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)')/gmu;

function tomlScalars(text: string): Scalar[] {
  return [...text.matchAll(TOML_STRING)].map((match) => {
    const [whole, key = '', basic, literal] = match;
    const value = basic?.replace(/\\(["\\])/gu, '$1') ?? literal ?? '';
    const end = match.index + whole.length;
    return { key, value, range: { start: end - (basic ?? literal ?? '').length - 1, end } };
  });
}

// Folding, quotation marks and indentation are written without being part of the value.
const isScalarMark = (code: number): boolean =>
  code === 0x20 ||
  code === 0x0a ||
  code === 0x0d ||
  code === 0x22 ||
  code === 0x27 ||
  code === 0x7c ||
  code === 0x3e ||
  code === 0x2d;

/** Reads the prose of front matter; `start` is where its text begins in the source. */
export function readFrontMatter(
  type: 'yaml' | 'toml',
  text: string,
  source: string,
  start: number,
): readonly Run[] {
  const scalars = type === 'yaml' ? yamlScalars(text) : tomlScalars(text);
  return scalars.flatMap(({ key, value, range }) => {
    if (!PROSE_KEYS.has(key)) return [];
    const place = { start: start + range.start, end: start + range.end };
    const alignment = align(value, source, place, isScalarMark);
    if (!alignment) return [];
    const builder = createRunBuilder();
    builder.text(value, alignment, 0);
    return [excludeNonProse(builder.build(TITLE_KEYS.has(key) ? 'title' : 'frontMatter'))];
  });
}
