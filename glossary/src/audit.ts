import {
  compileGlossary,
  createLinter,
  type Entry,
  type Linter,
  type Pack,
  type Problem,
  type Rendering,
} from '@zhengming/core';
import { tryEntry } from './trial.ts';

/** What the audit counted and what it found wrong. */
export interface Audit {
  readonly names: number;
  readonly renderings: number;
  readonly problems: readonly Problem[];
}

/** All packs of a language as one, so that no layer hides what another one says. */
function mergePacks(packs: readonly Pack[]): Pack | undefined {
  const [first] = packs;
  const lexicon = packs.find((pack) => pack.lexicon)?.lexicon;
  return (
    first && {
      ...first,
      entries: packs.flatMap((pack) => pack.entries),
      traits: packs.flatMap((pack) => pack.traits),
      subjects: packs.flatMap((pack) => pack.subjects),
      cues: {
        word: packs.flatMap((pack) => pack.cues.word),
        literal: packs.flatMap((pack) => pack.cues.literal),
      },
      ...(lexicon && { lexicon }),
    }
  );
}

/** Checks the packs of one language beyond what reading them does: contradictions and examples. */
export function auditPacks(packs: readonly Pack[]): Audit {
  const pack = mergePacks(packs);
  if (!pack) return { names: 0, renderings: 0, problems: [] };
  const { glossary, problems } = compileGlossary([pack]);
  const linter = createLinter(glossary, { minConfidence: 'likely' });
  const entries = [...glossary.entries.values()];
  return {
    names: entries.length,
    renderings: entries.reduce((sum, entry) => sum + entry.renderings.length, 0),
    problems: [...problems, ...entries.flatMap((entry) => auditEntry(linter, entry))],
  };
}

function auditEntry(linter: Linter, entry: Entry): readonly Problem[] {
  return [...tryEntry(linter, entry), ...entry.renderings.flatMap(demandSentences)].map(
    ({ origin, message }) => ({ origin, message }),
  );
}

/** What is not wrong wherever it stands brings sentences that tell the two readings apart. */
function demandSentences({ text, when, flag, pass, origin }: Rendering): readonly Problem[] {
  if (when === 'always') return [];
  const lacks = [
    ...(flag.length === 0 ? ['a sentence that must be flagged'] : []),
    ...(pass.length === 0 ? ['a sentence that must not be flagged'] : []),
  ];
  return lacks.map((what) => ({ origin, message: `\`${text}\`: Unexpected lack of ${what}` }));
}
