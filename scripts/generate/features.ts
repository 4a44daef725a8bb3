import { FEATURES } from '../../test/e2e/features.ts';
import { withBetween } from './between.ts';

/** A README with the list of features written anew in its language, between the comments that ask for it. */
export function withFeatures(page: string, language: 'en' | 'zh'): string {
  const lines = Object.values(FEATURES).map((texts) => `- ${texts[language]}\n`);
  return withBetween(page, '<!-- features -->', '<!-- end of features -->', lines.join(''));
}
