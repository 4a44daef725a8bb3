import {
  type Confidence,
  type DocumentContext,
  type Finding,
  fixAll,
  type Linter,
  type Range,
} from '@zhengming/core';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { toLspRange } from '../convert.ts';
import type { Encoding } from '../encoding.ts';
import type { EntryEdit } from './host.ts';

export interface FixSource {
  readonly linter: Linter;
  readonly document: TextDocument;
  readonly encoding: Encoding;
}

export interface FixOptions {
  readonly context: DocumentContext;
  /** Only this entry's findings. */
  readonly entry: string | undefined;
  readonly minConfidence: Confidence;
}

/** The edits that put names of a document right, each with the entry that it is for. */
export function fixEntries(
  { linter, document, encoding }: FixSource,
  { context, entry, minConfidence }: FixOptions,
): readonly EntryEdit[] {
  const text = document.getText();
  const only = entry === undefined ? {} : { entry };
  const { edits } = fixAll(linter, text, { context, minConfidence, ...only });
  if (edits.length === 0) return [];
  const { findings } = linter.lint(text, context);
  return edits.map((edit) => {
    const finding = nearestTo(edit.range, findings);
    return {
      range: toLspRange(document, edit.range, encoding),
      newText: edit.text,
      entry: finding?.entry ?? entry ?? '',
      from: finding?.text ?? '',
      to: finding?.expected[0] ?? '',
    };
  });
}

/** An edit of spaces around a name touches the finding, or stands right beside it. */
function nearestTo(range: Range, findings: readonly Finding[]): Finding | undefined {
  const distance = (finding: Finding): number =>
    Math.max(finding.range.start - range.end, range.start - finding.range.end, 0);
  let nearest: Finding | undefined;
  for (const finding of findings) {
    if (!nearest || distance(finding) < distance(nearest)) nearest = finding;
  }
  return nearest;
}
