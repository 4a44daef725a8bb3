import type { Range } from '@zhengming/core';
import type { Hover, HoverParams } from 'vscode-languageserver';
import type { Analysis } from './analysis.ts';
import { fromPosition, toLspRange } from './convert.ts';
import {
  describeEntry,
  describeForms,
  describeHomes,
  describeName,
  type Style,
  styleOf,
} from './describe.ts';
import { describeFinding } from './describeFinding.ts';
import { hoverInGlossary } from './glossaryFiles/hover.ts';
import { describeLinks } from './links.ts';
import { type Named, namedAt } from './named.ts';
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
  const told = describeAt(session, analysis, fromPosition(document, position, encoding));
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

function describeAt(session: Session, analysis: Analysis, offset: number): Told | undefined {
  const style = styleOf(session.client);
  const named = namedAt(analysis, offset);
  if (named) return { range: named.range, lines: describeNamed(session, named, style) };
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

/** What a name is, why it is flagged where it is, and where to read on. */
function describeNamed(session: Session, { entry, finding }: Named, style: Style): string[] {
  const links = describeLinks(session, { entry, rule: finding?.rule }, style);
  return [
    ...describeName(entry, style),
    ...(finding ? [describeFinding(finding, session.client)] : []),
    ...describeForms(entry, style),
    ...(links ? [links] : describeHomes(entry)),
  ];
}

function isIn({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}
