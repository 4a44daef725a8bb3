/**
 * What the package offers to programs that run on Node, beyond what it offers everywhere: the built-in
 * glossaries, and files linted just as the command and the editors lint them.
 */

import type { Glossary } from '@zhengming/core';
import { builtIn } from '@zhengming/glossary/node';

export {
  createFileLinter,
  type FileLinter,
  type FileLinterOptions,
  type LintedFile,
  sharedFileLinter,
} from './fileLinter.ts';

/** The languages that have a built-in glossary, as BCP 47 tags. */
export const LANGUAGES: readonly string[] = builtIn.languages;

/** The built-in glossary for texts in `language`, the same object each time; `undefined` where there is none. */
export function openBuiltIn(language: string): Glossary | undefined {
  return builtIn.open(language);
}
