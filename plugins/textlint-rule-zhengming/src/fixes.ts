import { applyEdits, type Finding, type TextEdit } from 'zhengming';
import type { LintedFile } from 'zhengming/node';

/**
 * What fixes a document as a whole, as one edit for each certain finding: textlint has one for each message,
 * and applies them together. An edit counts as that of the finding next to it, such as one that makes a space
 * beyond markup.
 */
export function fixesByFinding(linted: LintedFile): ReadonlyMap<Finding, TextEdit> {
  const certain = linted.findings.filter(({ confidence }) => confidence === 'certain');
  if (certain.length === 0) return new Map();
  const groups = new Map<Finding, TextEdit[]>();
  let next = 0;
  for (const edit of linted.fixAll().edits) {
    while (isNearer(certain[next + 1], certain[next], edit)) next++;
    const finding = certain[next];
    if (!finding) continue;
    groups.set(finding, [...(groups.get(finding) ?? []), edit]);
  }
  const { text } = linted.document;
  return new Map([...groups].map(([finding, edits]) => [finding, joinEdits(text, edits)]));
}

/** Both come in order of position, so that once the next finding is farther all after it are. */
function isNearer(
  next: Finding | undefined,
  current: Finding | undefined,
  edit: TextEdit,
): boolean {
  return next !== undefined && current !== undefined && gap(next, edit) < gap(current, edit);
}

/** How far apart the two are, negative by as much as they overlap. */
function gap({ range }: Finding, edit: TextEdit): number {
  return Math.max(range.start, edit.range.start) - Math.min(range.end, edit.range.end);
}

/** One edit for several, which are in order, with what stands between them as it is. */
function joinEdits(text: string, edits: readonly TextEdit[]): TextEdit {
  const start = edits[0]?.range.start ?? 0;
  const end = edits.at(-1)?.range.end ?? start;
  const moved = edits.map((edit) => ({
    range: { start: edit.range.start - start, end: edit.range.end - start },
    text: edit.text,
  }));
  return { range: { start, end }, text: applyEdits(text.slice(start, end), moved) };
}
