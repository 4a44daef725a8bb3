import type { Rule } from './rule.ts';

export const mixedName: Rule = {
  id: 'mixed-name',
  title: 'Name in two forms',
  summary:
    'An everyday word in the place of a name that the document writes as it should elsewhere.',
  covers: ({ rendering, evidence }) =>
    rendering.when !== 'always' && evidence.some(({ kind }) => kind === 'document'),
};
