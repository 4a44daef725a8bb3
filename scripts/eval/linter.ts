import {
  compileGlossary,
  createLinter,
  type Linter,
  OPTIONAL_RULES,
  type Pack,
} from '@zhengming/core';
import { readPackFiles } from '@zhengming/glossary/files';

/** The language of the labelled articles. */
const LANGUAGE = 'zh-CN';

interface EvaluatedLinterOptions {
  /**
   * Leaves out every wrong rendering that the packs list, so that what is found rests on the names alone
   * and on what can be derived from them.
   */
  readonly isUnlisted: boolean;
  /** Lints by the rules that are off by default, too. */
  readonly hasOptional?: boolean;
}

/**
 * Makes the linter that is scored, from the packs as they are in the repository: reports everything, down
 * to possible findings, by the rules that are on by default; without the listed renderings, by all rules.
 * @throws where the packs have problems
 */
export async function createEvaluatedLinter({
  isUnlisted,
  hasOptional = false,
}: EvaluatedLinterOptions): Promise<Linter> {
  const { packs, problems: reading } = await readPackFiles();
  const { glossary, problems: compiling } = compileGlossary(
    isUnlisted ? packs.map(withoutListed) : packs,
    { language: LANGUAGE },
  );
  const problems = [...reading, ...compiling];
  if (problems.length > 0) {
    const lines = problems.map(
      ({ origin, message }) =>
        `glossary/${origin.file}:${origin.line}:${origin.column}: ${message}`,
    );
    throw new Error(`The built-in packs have problems:\n${lines.join('\n')}`);
  }
  return createLinter(glossary, {
    disabledRules: isUnlisted || hasOptional ? new Set() : OPTIONAL_RULES,
  });
}

/** The names of a pack without the wrong renderings that it lists for them. */
export function withoutListed(pack: Pack): Pack {
  return { ...pack, entries: pack.entries.map((entry) => ({ ...entry, renderings: [] })) };
}
