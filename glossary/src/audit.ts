import {
  compileGlossary,
  createLinter,
  type Entry,
  type Linter,
  type Pack,
  type Problem,
  type Rendering,
  rightForms,
} from '@zhengming/core';

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
  const own = [...rightForms(entry), ...(entry.note === undefined ? [] : [entry.note])];
  return [
    ...own.flatMap((text) => auditSilence(linter, text, entry.origin, 'a right form or note')),
    ...entry.renderings.flatMap((rendering) => auditRendering(linter, entry, rendering)),
  ];
}

function auditRendering(linter: Linter, entry: Entry, rendering: Rendering): readonly Problem[] {
  const { text, when, flag, pass, origin } = rendering;
  const demand = (message: string): Problem => ({ origin, message: `\`${text}\`: ${message}` });
  const problems: Problem[] = [];
  if (when !== 'always') {
    if (flag.length === 0)
      problems.push(demand('Unexpected lack of a sentence that must be flagged'));
    if (pass.length === 0)
      problems.push(demand('Unexpected lack of a sentence that must not be flagged'));
  }
  // What is wrong wherever it stands is so where it stands alone.
  for (const sentence of when === 'always' ? [text, ...flag] : flag) {
    const findings = linter.lint(sentence).findings;
    if (findings.some((finding) => finding.entry === entry.id)) continue;
    const found = findings.map((finding) => finding.message).join(' | ') || 'nothing';
    problems.push(demand(`Unexpected ${found}, expected \`${entry.id}\` in “${sentence}”`));
  }
  return [
    ...problems,
    ...pass.flatMap((sentence) => auditSilence(linter, sentence, origin, 'a sentence to pass')),
  ];
}

function auditSilence(linter: Linter, text: string, origin: Problem['origin'], what: string) {
  return linter.lint(text).findings.map((finding) => ({
    origin,
    message: `Unexpected finding in ${what}, “${text}”: ${finding.message}`,
  }));
}
