import { type Confidence, describeEvidence, type Entry, type Finding } from '@zhengming/core';
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { fromPosition, toLspRange } from './convert.ts';
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
  if (!analysis) return null;
  const { document } = analysis;
  const { encoding, markdownHover } = session.client;
  const named = namedAt(analysis, fromPosition(document, position, encoding));
  if (!named) return null;
  const style = markdownHover ? MARKDOWN : PLAIN;
  const lines = [...describeEntry(named.entry, style), ...describeFinding(named.finding, style)];
  return {
    contents: { kind: style.kind, value: lines.join('\n\n') },
    range: toLspRange(document, named.range, encoding),
  };
}

interface Style {
  readonly kind: MarkupKind;
  readonly strong: (text: string) => string;
  readonly text: (text: string) => string;
  readonly list: (items: readonly string[]) => string;
}

const PLAIN: Style = {
  kind: MarkupKind.PlainText,
  strong: (text) => text,
  text: (text) => text,
  list: (items) => items.map((item) => `- ${item}`).join('\n'),
};

const MARKDOWN: Style = {
  kind: MarkupKind.Markdown,
  strong: (text) => `**${escapeMarkdown(text)}**`,
  text: escapeMarkdown,
  list: PLAIN.list,
};

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+\-.!|~&]/gu, '\\$&');
}

function describeEntry(entry: Entry, style: Style): string[] {
  const lines = [`${style.strong(entry.name)} · ${entry.kind} · \`${entry.id}\``];
  if (entry.note) lines.push(style.text(entry.note));
  const others = [...entry.accept, ...entry.original].filter((form) => form !== entry.name);
  if (others.length > 0)
    lines.push(`Also right: ${[...new Set(others)].map(style.text).join(', ')}`);
  if (entry.homes.length > 0) {
    lines.push(`Home: ${entry.homes.map((home) => `https://${home}`).join(', ')}`);
  }
  return lines;
}

/** What a confidence means in words; the editor shows the message of the finding beside it. */
const VERDICT: Readonly<Record<Confidence, string>> = {
  certain: 'certainly wrong here',
  likely: 'probably wrong here',
  possible: 'possibly wrong here',
};

/** Evidence is written in Markdown's own code spans, which read well as plain text too. */
function describeFinding(finding: Finding | undefined, style: Style): string[] {
  if (!finding) return [];
  const found = `“${style.text(finding.text)}” is ${VERDICT[finding.confidence]}:`;
  return [found, style.list(finding.evidence.map(describeEvidence))];
}
