import type { Rule } from './rule.ts';

export const linkName: Rule = {
  id: 'link-name',
  title: 'Translated name of a link',
  summary:
    'The text of a link in which a name stands in a form that no glossary lists, where the address of the link holds the name or is its home.',
  covers: ({ rendering, evidence }) =>
    rendering.derived !== undefined &&
    evidence.some(({ kind, against }) => (kind === 'link' || kind === 'home') && !against),
};
