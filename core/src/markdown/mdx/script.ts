/** How far the end of what is open is looked for, in UTF-16 units. */
export const MOST = 20_000;

const OPENERS = '{([';
const CLOSERS = '})]';

/**
 * The offset behind a quoted text; behind the mark alone where it is not closed on its line: then it is an
 * apostrophe in the text of an element.
 */
function behindQuoted(text: string, start: number): number {
  const mark = text[start];
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at];
    if (char === mark) return at + 1;
    if (char === '\n') break;
    if (char === '\\') at++;
  }
  return start + 1;
}

function behindComment(text: string, start: number): number {
  const mark = text[start + 1];
  if (mark !== '/' && mark !== '*') return start + 1;
  const end = mark === '/' ? text.indexOf('\n', start) : text.indexOf('*/', start + 2);
  if (end < 0) return mark === '/' ? text.length : start + 1;
  return mark === '/' ? end : end + 2;
}

/** What is open: a bracket, or a template, in which all but its expressions is text. */
type Open = 'bracket' | 'template';

/** Takes what stands at `at` and gives the offset behind it. `open` is what is open there, the innermost last. */
function step(text: string, at: number, open: Open[]): number {
  const char = text[at] ?? '';
  if (open.at(-1) === 'template') return stepInTemplate(text, at, open);
  if (char === '"' || char === "'") return behindQuoted(text, at);
  if (char === '/') return behindComment(text, at);
  if (char === '`') open.push('template');
  else if (OPENERS.includes(char)) open.push('bracket');
  else if (CLOSERS.includes(char)) open.pop();
  return at + 1;
}

function stepInTemplate(text: string, at: number, open: Open[]): number {
  const char = text[at];
  if (char === '\\') return at + 2;
  if (char === '`') open.pop();
  if (char !== '$' || text[at + 1] !== '{') return at + 1;
  open.push('bracket');
  return at + 2;
}

/** The offset behind the expression in braces that begins at `start`, `undefined` where it does not end. */
export function behindExpression(text: string, start: number): number | undefined {
  const end = Math.min(text.length, start + MOST);
  const open: Open[] = [];
  for (let at = start; at < end; ) {
    at = step(text, at, open);
    if (open.length === 0) return at;
  }
  return undefined;
}

/**
 * The offset behind the statements of JavaScript that begin at `start`: they go on to a blank line outside of
 * brackets, or to the end. `undefined` where that is too far.
 */
export function behindStatements(text: string, start: number): number | undefined {
  const end = Math.min(text.length, start + MOST);
  const open: Open[] = [];
  for (let at = start; at < end; ) {
    if (open.length === 0 && text[at] === '\n' && isBlankAt(text, at + 1)) return at;
    at = step(text, at, open);
  }
  return end === text.length ? end : undefined;
}

/** Whether the line that begins at `start` is blank, or there is none. */
export function isBlankAt(text: string, start: number): boolean {
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === '\n') return true;
    if (char !== ' ' && char !== '\t' && char !== '\r') return false;
  }
  return true;
}

/** The end of the last line before a blank one. */
export function endOfParagraph(text: string, start: number): number {
  let end = text.indexOf('\n', start);
  while (end >= 0 && !isBlankAt(text, end + 1)) end = text.indexOf('\n', end + 1);
  return end < 0 ? text.length : end;
}
