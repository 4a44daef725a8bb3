import type { Rule } from './rule.ts';

export const derivedName: Rule = {
  id: 'derived-name',
  title: 'Translated name',
  summary:
    'A name in a form that no glossary lists, derived from the name itself and borne out by the document.',
  isOptional: true,
  covers: ({ rendering }) => rendering.derived !== undefined,
};
