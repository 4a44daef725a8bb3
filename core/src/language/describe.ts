import { localize } from '../localize.ts';
import type { LeftAlone } from './decide.ts';

/** Why a document is left alone, in words that end a sentence; `target` is the language of the translation. */
export function describeLeftAlone({ by, language = '' }: LeftAlone, target: string): string {
  switch (by) {
    case 'frontMatter':
      return localize`its front matter says \`${language}\`, not \`${target}\``;
    case 'path':
      return localize`its path says \`${language}\`, not \`${target}\``;
    case 'text':
      return localize`it holds little text in \`${target}\``;
  }
}
