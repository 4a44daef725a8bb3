import { FEATURES } from '../../test/e2e/features.ts';

const START = '<!-- features -->\n';
const END = '<!-- end of features -->';

/** A README with the list of features, between the comments that ask for it, written anew in its language. */
export function withFeatures(page: string, language: 'en' | 'zh'): string {
  const [before = '', rest = ''] = page.split(START);
  const lines = Object.values(FEATURES).map((texts) => `- ${texts[language]}\n`);
  return `${before}${START}\n${lines.join('')}\n${rest.slice(rest.indexOf(END))}`;
}
