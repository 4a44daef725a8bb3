/**
 * Finds wrong renderings of names in translated Markdown. Pure: texts and glossaries go in, findings and
 * edits come out. Knows no file, no clock, no network, no LSP and no VS Code.
 */

export {
  COMPLETED_BY,
  type CompletedBy,
  completeNames,
  type NameCompletion,
} from './complete/complete.ts';
export { createLexicon, type Lexicon, type LexiconData } from './derive/lexicon.ts';
export type {
  DocumentContext,
  LintedDocument,
  NameOccurrence,
  Syntax,
  Unread,
} from './document.ts';
export { chooseReason, describeEvidence } from './evidence/describe.ts';
export {
  type Explained,
  type ExplainedReading,
  type Explanation,
  explainAt,
} from './explain/explain.ts';
export { type ListedRendering, listedAt } from './explain/listed.ts';
export {
  CONFIDENCES,
  type Confidence,
  EVIDENCE_KINDS,
  type Evidence,
  type EvidenceKind,
  type Finding,
  isAtLeast,
} from './finding.ts';
export { applyEdits } from './fix/edits.ts';
export type { Fix } from './fix/fix.ts';
export { type FixAllOptions, type FixedText, fixAll } from './fix/fixAll.ts';
export { spaceAround } from './fix/spaceAround.ts';
export { type CompiledGlossary, type CompileOptions, compileGlossary } from './glossary/compile.ts';
export {
  CONDITIONS,
  type Condition,
  CUES,
  type Cue,
  type Cues,
  type Entry,
  KINDS,
  type Kind,
  type KindTraits,
  type Origin,
  type Pack,
  PLAIN_ENTRY,
  PLAIN_PACK,
  PLAIN_RENDERING,
  type Problem,
  type ProblemCode,
  type Rendering,
  rightForms,
  type Subject,
} from './glossary/entry.ts';
export type { Glossary } from './glossary/glossary.ts';
export { toEntryId } from './glossary/id.ts';
export { openImage, writeImage } from './glossary/image.ts';
export { type ReadPack, readPack } from './glossary/read.ts';
export { readTsvPack, type TsvOptions } from './glossary/readTsv.ts';
export {
  type InspectedSwitch,
  inspectSwitches,
  type SwitchId,
} from './inspectSwitches.ts';
export { languageOfPath } from './language/address.ts';
export type { LeftAlone } from './language/decide.ts';
export { describeLeftAlone } from './language/describe.ts';
export type { Language } from './language/tag.ts';
export { createLineIndex, type LineIndex, type Position } from './lineIndex.ts';
export { createLinter, type Linter, type LinterOptions } from './linter.ts';
export type { LiveDocument } from './live/document.ts';
export { type Catalogue, localize, localizeText, setCatalogue } from './localize.ts';
export { isMdx } from './markdown/mdx/mask.ts';
export { spellingOf } from './match/fold.ts';
export { hasOtherLetter } from './match/writing.ts';
export type { Range, TextEdit } from './range.ts';
export { OPTIONAL_RULES, RULES } from './rules/index.ts';
export type { Rule } from './rules/rule.ts';
export { SWITCH_ACTIONS, SWITCH_MARK, type SwitchAction } from './switches.ts';
export { type Checker, createChecker, describeValue, fieldOf } from './yaml/check.ts';
export {
  type Field,
  type ListValue,
  type MapValue,
  readYaml,
  type ScalarValue,
  type Value,
  type YamlDocument,
} from './yaml/value.ts';
