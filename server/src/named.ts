import type { Entry, Finding, Range } from '@zhengming/core';
import type { Analysis } from './analysis.ts';

/** What stands at a place in a document: a name, or a wrong rendering of one. */
export interface Named {
  readonly entry: Entry;
  readonly range: Range;
  /** `undefined` where the name is right. */
  readonly finding: Finding | undefined;
}

/** The name or the wrong rendering at `offset`; a cursor right behind a word is still at it. */
export function namedAt({ linted, project }: Analysis, offset: number): Named | undefined {
  const isAt = ({ range }: { readonly range: Range }): boolean =>
    range.start <= offset && offset <= range.end;
  const finding = linted.findings.find(isAt);
  const found = finding ?? linted.names().find(isAt);
  if (!found) return undefined;
  const entry = project.linter.glossary.entries.get(found.entry);
  return entry && { entry, range: found.range, finding };
}
