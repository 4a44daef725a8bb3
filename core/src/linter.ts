import type { Reach } from './derive/candidates.ts';
import type { DocumentContext, LintedDocument } from './document.ts';
import type { Confidence, Finding } from './finding.ts';
import { isAtLeast } from './finding.ts';
import { createFindFixes, type FindFixes, type Fix } from './fix/fix.ts';
import type { Glossary } from './glossary/glossary.ts';
import { type LiveDocument, type LiveOptions, lintOnce, openDocument } from './live/document.ts';
import { openMdx, withText } from './live/mdx.ts';
import { isMdx, toMarkdown } from './markdown/mdx/mask.ts';
import { spellingOf } from './match/fold.ts';
import { derivedName } from './rules/derived-name.ts';
import { guessedName } from './rules/guessed-name.ts';
import { linkName } from './rules/link-name.ts';

export interface LinterOptions {
  /** The weakest confidence that is reported; `possible`, that is everything, by default. */
  readonly minConfidence?: Confidence;
  /** Whether documents and blocks of other languages than the glossary's are judged too; they are left alone by default. */
  readonly anyLanguage?: boolean;
  readonly disabledRules?: ReadonlySet<string>;
  readonly disabledEntries?: ReadonlySet<string>;
  /** What is not reported, whatever it stands for, each as {@link spellingOf} has it. */
  readonly disabledRenderings?: ReadonlySet<string>;
}

/** Lints documents by one glossary. Holds no state between documents, and what it found of one only as long as that. */
export interface Linter {
  readonly glossary: Glossary;
  /** Never throws, whatever the text. */
  lint(text: string, context?: DocumentContext): LintedDocument;
  /** Opens a document that will be edited: each lint costs what the edits before it changed. */
  open(text: string, context?: DocumentContext): LiveDocument;
  /**
   * Lints like `lint`, parsing the text as a whole. The result is the same; it is there to prove just
   * that.
   */
  lintWhole(text: string, context?: DocumentContext): LintedDocument;
  /**
   * The fixes of a finding of `document`, best first: one for each expected form whose edit leaves the
   * structure of the document as it is and the finding gone. Empty where none can be had.
   */
  fixes(document: LintedDocument, finding: Finding): readonly Fix[];
}

export function createLinter(glossary: Glossary, options: LinterOptions = {}): Linter {
  const {
    minConfidence = 'possible',
    anyLanguage = false,
    disabledRules,
    disabledEntries,
    disabledRenderings,
  } = options;

  const isWanted = ({ rule, entry, confidence, text }: Finding): boolean =>
    isAtLeast(confidence, minConfidence) &&
    disabledRules?.has(rule) !== true &&
    disabledEntries?.has(entry) !== true &&
    disabledRenderings?.has(spellingOf(text)) !== true;

  const reach = reachOf(disabledRules);
  const optionsOf = (context: DocumentContext = {}, isWhole = false): LiveOptions => ({
    context,
    isWanted,
    anyLanguage,
    isWhole,
    reach,
  });

  const finders = new WeakMap<LintedDocument, FindFixes>();
  const linter: Linter = {
    glossary,
    lint: (text, context = {}) =>
      withText(text, lintOnce(glossary, toMarkdown(text, context), optionsOf(context))),
    open: (text, context = {}) =>
      isMdx(context)
        ? openMdx(text, (masked) => openDocument(glossary, masked, optionsOf(context)))
        : openDocument(glossary, text, optionsOf(context)),
    lintWhole: (text, context = {}) => {
      const whole = openDocument(glossary, toMarkdown(text, context), optionsOf(context, true));
      return withText(text, whole.lint());
    },
    fixes(document, finding) {
      const find = finders.get(document) ?? createFindFixes(linter, document);
      finders.set(document, find);
      return find(finding);
    },
  };
  return linter;
}

/** What is looked for farther than anybody wants to know costs much. */
function reachOf(disabled: ReadonlySet<string> = new Set()): Reach | undefined {
  if (!disabled.has(guessedName.id)) return 'anywhere';
  if (!disabled.has(derivedName.id)) return 'said';
  return disabled.has(linkName.id) ? undefined : 'links';
}
