import { type Confidence, describeEvidence, type Finding, localize } from '@zhengming/core';
import type { Hover, HoverParams } from 'vscode-languageserver';
import { fromPosition, toLspRange } from './convert.ts';
import { describeEntry, type Style, styleOf } from './describe.ts';
import { hoverInGlossary } from './glossaryFiles/hover.ts';
import { namedAt } from './named.ts';
import type { Session } from './session.ts';

/** Explains names, right and wrong ones, where the cursor rests on them. */
export function serveHover(session: Session): void {
  session.connection.onHover((params) => hover(session, params));
}

async function hover(
  session: Session,
  { textDocument, position }: HoverParams,
): Promise<Hover | null> {
  const analysis = await session.analyses.of(textDocument.uri);
  if (!analysis) return hoverInGlossary(session, textDocument.uri, position);
  const { document } = analysis;
  const { encoding } = session.client;
  const named = namedAt(analysis, fromPosition(document, position, encoding));
  if (!named) return null;
  const style = styleOf(session.client);
  const lines = [...describeEntry(named.entry, style), ...describeFinding(named.finding, style)];
  return {
    contents: { kind: style.kind, value: lines.join('\n\n') },
    range: toLspRange(document, named.range, encoding),
  };
}

/** What a confidence means in words; the editor shows the message of the finding beside it. */
const VERDICT: Readonly<Record<Confidence, (text: string) => string>> = {
  certain: (text) => localize`“${text}” is certainly wrong here:`,
  likely: (text) => localize`“${text}” is probably wrong here:`,
  possible: (text) => localize`“${text}” is possibly wrong here:`,
};

/** Evidence is written in Markdown's own code spans, which read well as plain text too. */
function describeFinding(finding: Finding | undefined, style: Style): string[] {
  if (!finding) return [];
  const found = VERDICT[finding.confidence](style.text(finding.text));
  return [found, style.list(finding.evidence.map(describeEvidence))];
}
