import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../support/markdownFiles.ts';

/** The blocks of code in a language under a heading of the page on CI, as people copy them. */
export function readExamples(heading: string, language: string): readonly string[] {
  const page = readFileSync(join(REPOSITORY, 'docs/ci.md'), 'utf8');
  const section = page.split(/^## /mu).find((one) => one.startsWith(`${heading}\n`)) ?? '';
  const blocks = [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gmu)];
  const examples = blocks.filter((block) => block[1] === language).map((block) => block[2] ?? '');
  if (examples.length > 0) return examples;
  throw new Error(`Unexpected lack of ${language} under “${heading}” in docs/ci.md`);
}
