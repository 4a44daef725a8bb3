import assert from 'node:assert/strict';
import { createLinter, type DocumentContext, type Glossary } from '@zhengming/core';
import { TEST_GLOSSARY } from './glossary.ts';

const MARK = /⟦([\s\S]*?)⟧(?:\{([^}]*)\})?/gu;

interface Marked {
  readonly text: string;
  /** One line for each marked stretch: place, text and what is said of it. */
  readonly expected: readonly string[];
}

function line(
  start: number,
  text: string,
  entry: string,
  name: string,
  confidence: string,
): string {
  return `${start} ${JSON.stringify(text)} {${entry} → ${name}, ${confidence}}`;
}

/** Takes the marks out of a text: `⟦豆荚⟧{k8s-pod → Pod}` or `{k8s-pod → Pod, likely}`. */
export function readMarks(marked: string): Marked {
  const expected: string[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(MARK)) {
    const [whole, found = '', label = ''] = match;
    const [, entry = '', name = '', confidence = 'certain'] =
      /^([^→]+?) → (.*?)(?:, (certain|likely|possible))?$/u.exec(label) ?? [];
    text += marked.slice(at, match.index);
    expected.push(line(text.length, found, entry, name, confidence));
    text += found;
    at = match.index + whole.length;
  }
  return { text: text + marked.slice(at), expected };
}

export interface CheckOptions {
  readonly context?: DocumentContext;
  readonly glossary?: Glossary;
  /** All rules are on but these. */
  readonly disabledRules?: readonly string[];
}

/** Lints a marked text: what is marked must be found, just there, and nothing else. */
export function check(marked: string, options: CheckOptions = {}): void {
  const { text, expected } = readMarks(marked);
  const linter = createLinter(options.glossary ?? TEST_GLOSSARY, {
    minConfidence: 'likely',
    disabledRules: new Set(options.disabledRules),
  });
  const found = linter
    .lint(text, options.context)
    .findings.map((finding) =>
      line(
        finding.range.start,
        finding.text,
        finding.entry,
        finding.expected[0] ?? '',
        finding.confidence,
      ),
    );
  const missing = expected.filter((one) => !found.includes(one));
  const extra = found.filter((one) => !expected.includes(one));
  assert.deepEqual({ missing, extra }, { missing: [], extra: [] }, marked);
}
