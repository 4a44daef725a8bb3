import { type Entry, localize, localizeText, type Rendering } from '@zhengming/core';
import { MarkupKind } from 'vscode-languageserver';
import type { Client } from './client.ts';

/** How hovers are written, for clients with and without Markdown. */
export interface Style {
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

export function styleOf({ markdownHover }: Client): Style {
  return markdownHover ? MARKDOWN : PLAIN;
}

/** What an entry says, in paragraphs. */
export function describeEntry(entry: Entry, style: Style): string[] {
  const lines = [`${style.strong(entry.name)} · ${localizeText(entry.kind)} · \`${entry.id}\``];
  if (entry.note) lines.push(style.text(entry.note));
  const others = [...entry.accept, ...entry.original].filter((form) => form !== entry.name);
  if (others.length > 0)
    lines.push(localize`Also right: ${joinWords([...new Set(others)].map(style.text))}`);
  if (entry.homes.length > 0) {
    lines.push(localize`Home: ${entry.homes.map((home) => `https://${home}`).join(' · ')}`);
  }
  return lines;
}

/** What an entry says of one of its wrong renderings, in paragraphs. */
export function describeRendering(entry: Entry, rendering: Rendering, style: Style): string[] {
  const { text, when, expected, unless } = rendering;
  const right = style.strong(expected ?? entry.name);
  const lines = [localize`“${style.text(text)}” → ${right}: ${describeCondition(when)}.`];
  if (unless.length > 0) lines.push(localize`Not inside ${joinWords(unless.map(style.text))}.`);
  return lines;
}

function describeCondition(when: Rendering['when']): string {
  if (when === 'always') return localize`wrong wherever it stands`;
  if (when === 'evidence') return localize`wrong where the document supports it`;
  return localize`wrong where the document supports it by ${joinWords(when)}`;
}

function joinWords(words: readonly string[]): string {
  return words.join(localize`, `);
}
