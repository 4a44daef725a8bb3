import type { Rule } from './rule.ts';

export const wrongTerm: Rule = {
  id: 'wrong-term',
  title: 'Wrong technical term',
  summary: 'A plain word in the place of an established technical term.',
  covers: ({ entry }) => entry.kind === 'term',
};
