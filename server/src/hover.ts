import {
  type Confidence,
  describeEvidence,
  type Finding,
  localize,
  type Range,
} from '@zhengming/core';
import type { Hover, HoverParams } from 'vscode-languageserver';
import type { Analysis } from './analysis.ts';
import { fromPosition, toLspRange } from './convert.ts';
import { describeEntry, type Style, styleOf } from './describe.ts';
import { hoverInGlossary } from './glossaryFiles/hover.ts';
import { namedAt } from './named.ts';
import type { Session } from './session.ts';
import { describeSilenced, describeSwitch } from './switches/hover.ts';
import { switchesOf } from './switches/inspect.ts';

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
  const style = styleOf(session.client);
  const told = describeAt(analysis, fromPosition(document, position, encoding), style);
  if (!told) return null;
  return {
    contents: { kind: style.kind, value: told.lines.join('\n\n') },
    range: toLspRange(document, told.range, encoding),
  };
}

interface Told {
  readonly range: Range;
  /** Paragraphs. */
  readonly lines: readonly string[];
}

function describeAt(analysis: Analysis, offset: number, style: Style): Told | undefined {
  const named = namedAt(analysis, offset);
  if (named) {
    const { entry, finding, range } = named;
    return { range, lines: [...describeEntry(entry, style), ...describeFinding(finding, style)] };
  }
  const switches = switchesOf(analysis);
  const own = switches.find(({ range }) => isIn(range, offset));
  if (own?.action) return { range: own.range, lines: describeSwitch(own, style) };
  return switches.flatMap((one) => {
    const finding = one.silenced.find(({ range }) => isIn(range, offset));
    const entry = finding && analysis.project.linter.glossary.entries.get(finding.entry);
    if (!entry) return [];
    const why = describeSilenced(finding.text, one, style);
    return [{ range: finding.range, lines: [...describeEntry(entry, style), why] }];
  })[0];
}

function isIn({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
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
