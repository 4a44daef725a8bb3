import { compileGlossary, createLinter, type Entry, type Linter, type Pack } from '@zhengming/core';
import { countedTexts, type ReadCounts } from '../counts/counts.ts';
import { auditBackground, auditCounts } from './background.ts';
import { auditChains } from './chain.ts';
import { auditExamples } from './example.ts';
import { auditOwnWords } from './ownWords.ts';
import { type AuditProblem, classify } from './problem.ts';
import { auditRepetition } from './repetition.ts';
import { auditSources } from './source.ts';
import { auditTemplates } from './template.ts';

/** What the audit counted and what it found wrong. */
export interface Audit {
  readonly names: number;
  readonly renderings: number;
  /** Renderings that are wrong only where a document supports it. */
  readonly conditional: number;
  /** Renderings that stand in machine translations; 0 without counts. */
  readonly seen: number;
  /** Renderings that stand in translations by people; 0 without counts. */
  readonly background: number;
  readonly problems: readonly AuditProblem[];
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

/**
 * Checks the packs of one language beyond what reading them does. Without `recorded` counts, nothing is said
 * about the background.
 */
export function auditPacks(packs: readonly Pack[], recorded?: ReadCounts): Audit {
  const pack = mergePacks(packs);
  if (!pack) {
    return { names: 0, renderings: 0, conditional: 0, seen: 0, background: 0, problems: [] };
  }
  const { glossary, problems } = compileGlossary([pack]);
  const linter = createLinter(glossary, { minConfidence: 'likely' });
  const entries = [...glossary.entries.values()];
  return {
    ...countAll(entries, recorded),
    problems: [
      ...problems.map(classify),
      ...auditRepetition(pack.entries),
      ...entries.flatMap((entry) => auditEntry(linter, entry)),
      ...auditTemplates(entries),
      ...auditChains(linter, entries),
      ...auditSources(entries),
      ...auditOwnWords(linter, pack),
      ...(recorded ? auditBackground(entries, recorded.counts) : []),
      ...(recorded ? auditCounts(entries, countedTexts([pack]), recorded) : []),
    ],
  };
}

function auditEntry(linter: Linter, entry: Entry): readonly AuditProblem[] {
  return entry.renderings.flatMap((rendering) => auditExamples(linter, entry, rendering));
}

function countAll(
  entries: readonly Entry[],
  recorded: ReadCounts | undefined,
): Omit<Audit, 'problems'> {
  const renderings = entries.flatMap((entry) => entry.renderings);
  const countWhere = (of: 'machine' | 'human'): number =>
    renderings.filter(({ text }) => (recorded?.counts.get(text)?.[of] ?? 0) > 0).length;
  return {
    names: entries.length,
    renderings: renderings.length,
    conditional: renderings.filter(({ when }) => when !== 'always').length,
    seen: countWhere('machine'),
    background: countWhere('human'),
  };
}
