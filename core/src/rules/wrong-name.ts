import type { Rule } from './rule.ts';

export const wrongName: Rule = {
  id: 'wrong-name',
  title: 'Wrong name',
  summary:
    'A name of a project, product or organisation that was translated, or rendered by its sound.',
  covers: () => true,
};
