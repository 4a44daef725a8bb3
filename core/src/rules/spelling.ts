import type { Rule } from './rule.ts';

/** What is left of a name when letter case, spaces and punctuation do not count. */
function squeeze(text: string): string {
  return text.toLowerCase().replace(/[\s\p{P}]+/gu, '');
}

export const spelling: Rule = {
  id: 'spelling',
  title: 'Misspelt name',
  summary:
    'A name whose letters are right, but not their case, the spaces or the marks between them.',
  covers: ({ found, expected }) => squeeze(found) === squeeze(expected),
};
