import type { Range, TextEdit } from '@zhengming/core';

/**
 * Takes a comment away: the spaces before it too, and where it is alone on its line that line, and the blank
 * one behind it where there is one before it as well.
 */
export function removalOf(text: string, { start, end }: Range): TextEdit {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(lineStart, start);
  const behind = /^[ \t]*(?:\r?\n|$)/u.exec(text.slice(end))?.[0];
  if (before.trim() !== '' || behind === undefined) {
    const space = /[ \t]*$/u.exec(before)?.[0].length ?? 0;
    return { range: { start: start - space, end }, text: '' };
  }
  const lineEnd = end + behind.length;
  const blank = /^[ \t]*\r?\n/u.exec(text.slice(lineEnd))?.[0].length ?? 0;
  const isBehindBlank = /(?:^|\n[ \t]*\r?\n)$/u.test(text.slice(0, lineStart));
  return { range: { start: lineStart, end: lineEnd + (isBehindBlank ? blank : 0) }, text: '' };
}

/** Takes an id out of a comment, with what parts it from the one before it, or else from the one behind. */
export function removalOfId(text: string, { start, end }: Range): TextEdit {
  const before = /[\s,\uff0c\u3001]*$/u.exec(text.slice(0, start))?.[0] ?? '';
  const behind = /^\s*[,\uff0c\u3001]\s*/u.exec(text.slice(end))?.[0] ?? '';
  const isFirst = before.trim() === '';
  return isFirst && behind !== ''
    ? { range: { start, end: end + behind.length }, text: '' }
    : { range: { start: start - before.length, end }, text: '' };
}
