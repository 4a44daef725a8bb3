import { type Entry, localize, localizeText, type Rendering } from '@zhengming/core';
import { MarkupKind } from 'vscode-languageserver';
import type { Client } from './client.ts';

/** How hovers are written, for clients with and without Markdown. */
export interface Style {
  readonly kind: MarkupKind;
  readonly strong: (text: string) => string;
  readonly text: (text: string) => string;
  /** A label that leads to a URI; `undefined` where text can lead nowhere. */
  readonly link: (label: string, uri: string) => string | undefined;
}

const PLAIN: Style = {
  kind: MarkupKind.PlainText,
  strong: (text) => text,
  text: (text) => text,
  link: () => undefined,
};

const MARKDOWN: Style = {
  kind: MarkupKind.Markdown,
  strong: (text) => `**${escapeMarkdown(text)}**`,
  text: escapeMarkdown,
  link: (label, uri) => `[${label}](${escapeParentheses(uri)})`,
};

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+\-.!|~&]/gu, '\\$&');
}

/** They would end the address of a link. */
function escapeParentheses(uri: string): string {
  return uri.replaceAll('(', '%28').replaceAll(')', '%29');
}

export function styleOf({ markdownHover }: Client): Style {
  return markdownHover ? MARKDOWN : PLAIN;
}

/** What an entry says, in paragraphs. */
export function describeEntry(entry: Entry, style: Style): string[] {
  return [...describeName(entry, style), ...describeForms(entry, style), ...describeHomes(entry)];
}

/** What an entry is of, in paragraphs. */
export function describeName({ name, kind, id, note }: Entry, style: Style): string[] {
  const line = `${style.strong(name)} · ${localizeText(kind)} · \`${id}\``;
  return note ? [line, style.text(note)] : [line];
}

/** What else may be written, as a paragraph if there is any. */
export function describeForms({ name, accept, original }: Entry, style: Style): string[] {
  const others = [...new Set([...accept, ...original])].filter((form) => form !== name);
  return others.length === 0 ? [] : [localize`Also right: ${joinWords(others.map(style.text))}`];
}

/** Where a name is at home, as a paragraph if that is known. */
export function describeHomes({ homes }: Entry): string[] {
  if (homes.length === 0) return [];
  return [localize`Home: ${homes.map((home) => `https://${home}`).join(' · ')}`];
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
