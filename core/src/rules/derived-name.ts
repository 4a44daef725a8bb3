import type { EvidenceKind } from '../finding.ts';
import type { Rule } from './rule.ts';

/** What a document says that speaks of a name itself. */
const SAID: ReadonlySet<EvidenceKind> = new Set([
  'document',
  'meant',
  'linked',
  'title',
  'slug',
  'gloss',
]);

export const derivedName: Rule = {
  id: 'derived-name',
  title: 'Translated name',
  summary:
    'A name of the glossary in a form that it does not list, derived from the words of the name and borne out by the document.',
  isOptional: true,
  covers: ({ rendering, evidence }) =>
    rendering.derived?.isListedName === true &&
    evidence.some(({ kind, against }) => SAID.has(kind) && !against),
};
