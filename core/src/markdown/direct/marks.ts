import { behindTag } from '../html.ts';
import { type Attention, readAttention, resolveAttention } from './attention.ts';
import { type Autolink, readBareAddress, readBracketedAddress } from './autolink.ts';
import type { Mark } from './mark.ts';
import { readResource } from './resource.ts';
import { readValue } from './value.ts';

/** A bracket that may open the text of a link or an image. */
interface Bracket {
  readonly isImage: boolean;
  readonly start: number;
  /** How many sequences of attention stand before it. */
  readonly sequences: number;
  /** A link holds no other link. */
  isInactive: boolean;
}

const SPECIAL = /[\\`*_[\]!&<@~]|:\/\/|www\.|\$\$/giu;
const TAG_START = /[A-Za-z/!?]/u;
const BEFORE_MAIL = /[\w.+-]/u;
/** Beyond so many runs of backticks, looking for their ends costs too much. */
const MOST_CODE = 100;
/** Nobody writes so many brackets in a block that do not close. */
const MOST_BRACKETS = 10_000;
/** A block with more is beyond what is read at all: what is found out of it would fill the memory. */
const MOST_MARKS = 50_000;
/** What makes the text of an image more than itself. */
const ALT_MARKED = /[\\`*_[\]!&<@~\n]|:\/\/|www\./iu;

/** Whether a document defines what stands between brackets; `undefined` where it defines nothing. */
export type IsDefined = ((label: string) => boolean) | undefined;

/**
 * Finds the marks in the content of a block, in order of position, as the parser would; `undefined` where it
 * must be asked, as it must of references.
 */
export function findMarks(text: string, isDefined: IsDefined): readonly Mark[] | undefined {
  const marks: Mark[] = [];
  const sequences: Attention[] = [];
  const brackets: Bracket[] = [];
  let code = 0;

  function openBracket(start: number, isImage: boolean): number {
    brackets.push({ isImage, start, sequences: sequences.length, isInactive: false });
    return start + (isImage ? 2 : 1);
  }

  /** Reads on behind a closing bracket; `undefined` where the parser must be asked. */
  function closeBracket(at: number): number | undefined {
    const bracket = brackets.pop();
    if (!bracket || bracket.isInactive) return at + 1;
    const resource = text[at + 1] === '(' ? readResource(text, at + 1) : undefined;
    if (resource === 'unknown') return undefined;
    if (!resource) return mayRefer(bracket, at) ? undefined : at + 1;
    const { start, isImage } = bracket;
    const inner = sequences.splice(bracket.sequences);
    if (isImage) {
      const alt = { start: start + 2, end: at };
      if (ALT_MARKED.test(text.slice(alt.start, alt.end))) return undefined;
      marks.push({ type: 'barrier', start, end: resource.end, alt });
      return resource.end;
    }
    if (!resolveAttention(inner, (mark) => marks.push(mark))) return undefined;
    marks.push({ type: 'linkOpen', start, end: start + 1 });
    marks.push({
      type: 'linkClose',
      start: at,
      end: resource.end,
      url: resource.url,
      opening: start,
    });
    deactivate();
    return resource.end;
  }

  function mayRefer({ start, isImage }: Bracket, at: number): boolean {
    if (!isDefined) return false;
    return text[at + 1] === '[' || isDefined(text.slice(start + (isImage ? 2 : 1), at));
  }

  /** Links hold no links: what may open one around a link opens none. */
  function deactivate(): void {
    for (let i = brackets.length - 1; i >= 0; i--) {
      const bracket = brackets[i];
      if (!bracket || bracket.isInactive) return;
      bracket.isInactive = !bracket.isImage;
    }
  }

  /** Reads on behind a run of backticks. */
  function readCode(start: number): number {
    let end = start + 1;
    while (text[end] === '`') end++;
    const size = end - start;
    for (let at = text.indexOf('`', end); at >= 0; at = text.indexOf('`', at)) {
      const from = at;
      while (text[at] === '`') at++;
      if (at - from !== size) continue;
      marks.push({ type: 'barrier', start, end: at });
      return at;
    }
    return end;
  }

  function addAddress(address: Autolink | undefined): number | undefined {
    if (address) marks.push({ type: 'barrier', ...address });
    return address?.end;
  }

  function addTag(start: number): number | undefined {
    const end = behindTag(text, start);
    if (end !== undefined) marks.push({ type: 'barrier', start, end });
    return end;
  }

  /** Reads on behind the special character at `at`; `undefined` where the parser must be asked. */
  function readSpecial(at: number): number | undefined {
    switch (text[at]) {
      case '*':
      case '_': {
        const sequence = readAttention(text, at);
        sequences.push(sequence);
        return sequence.end;
      }
      case '[':
        if (text[at + 1] === '^' || brackets.length === MOST_BRACKETS) return undefined;
        return openBracket(at, false);
      case ']':
        return closeBracket(at);
      case '!':
        if (text[at + 1] !== '[') return at + 1;
        return text[at + 2] === '^' ? undefined : openBracket(at, true);
      case '`':
        return ++code > MOST_CODE ? undefined : readCode(at);
      case '\\':
      case '&': {
        const value = readValue(text, at);
        if (value === 'unknown') return undefined;
        if (!value) return at + 1;
        marks.push(value);
        return value.end;
      }
      case '<':
        if (!TAG_START.test(text[at + 1] ?? '')) return at + 1;
        return addAddress(readBracketedAddress(text, at)) ?? addTag(at);
      case '@':
        return brackets.length === 0 && BEFORE_MAIL.test(text[at - 1] ?? '') ? undefined : at + 1;
      case 'w':
      case 'W':
        return brackets.length === 0 ? undefined : at + 1;
      case ':': {
        // The text of what may be a link holds no address.
        const address = brackets.length > 0 ? undefined : readBareAddress(text, at);
        if (!address) return at + 1;
        return address === 'unknown' ? undefined : addAddress(address);
      }
      default:
        return undefined;
    }
  }

  let at = 0;
  for (;;) {
    SPECIAL.lastIndex = at;
    const special = SPECIAL.exec(text);
    if (!special) break;
    const next = readSpecial(special.index);
    if (next === undefined || marks.length > MOST_MARKS) return undefined;
    at = next;
  }
  if (!resolveAttention(sequences, (mark) => marks.push(mark))) return undefined;
  return marks.sort((a, b) => a.start - b.start);
}
