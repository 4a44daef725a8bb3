import type { Rule } from './rule.ts';

export const guessedName: Rule = {
  id: 'guessed-name',
  title: 'Guessed name',
  summary:
    'A name that no glossary has in a translated form, or one that was rendered by its sound or that only its first word tells.',
  isOptional: true,
  covers: ({ rendering }) => rendering.derived !== undefined,
};
