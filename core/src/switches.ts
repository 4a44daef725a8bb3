import type { LineIndex } from './lineIndex.ts';
import type { Comment } from './markdown/prose.ts';
import type { Range } from './range.ts';

/** A stretch of a document where findings are switched off. */
export interface Silence {
  readonly range: Range;
  /** The rules or entries it holds for; empty for all. */
  readonly ids: readonly string[];
  /** Why, as the comment says; `undefined` where it does not. */
  readonly reason: string | undefined;
  /** The comment that says so. */
  readonly comment: Range;
}

/** What every switch begins with. */
export const SWITCH_MARK = 'zhengming-';

/** What a switch can do. */
export const SWITCH_ACTIONS = ['disable-next-line', 'disable-line', 'disable', 'enable'] as const;

export type SwitchAction = (typeof SWITCH_ACTIONS)[number];

const SWITCH = /^zhengming-(disable-next-line|disable-line|disable|enable)(?:\s+([\s\S]*))?$/u;
const REASON = /(?:^|\s)(?:--|\u2014+)\s*([\s\S]*)$/u;

/** A comment that switches findings off or on again. */
export interface Switch {
  readonly action: SwitchAction;
  readonly ids: readonly string[];
  readonly reason: string | undefined;
  readonly range: Range;
}

/** Reads a comment; `undefined` where it is no switch, or a misspelt one. */
export function readSwitch({ text, range }: Comment): Switch | undefined {
  const match = SWITCH.exec(text);
  if (!match) return undefined;
  const [, found, rest = ''] = match;
  const action = SWITCH_ACTIONS.find((one) => one === found);
  if (!action) return undefined;
  const reason = REASON.exec(rest)?.[1]?.trim();
  const ids = rest
    .replace(REASON, '')
    .split(/[\s,\uff0c\u3001]+/u)
    .filter((id) => id !== '');
  return { action, ids, reason: reason === '' ? undefined : reason, range };
}

function lineRange(lines: LineIndex, line: number): Range {
  return { start: lines.lineStart(line), end: lines.lineStart(line + 1) };
}

/** The next line that is not blank: formatters put a blank line behind a comment. */
function nextLine(text: string, lines: LineIndex, line: number): number {
  let next = line + 1;
  const isBlank = () => text.slice(lines.lineStart(next), lines.lineStart(next + 1)).trim() === '';
  while (next < lines.lineCount && isBlank()) next++;
  return next;
}

/** An `enable` ends the open stretches of its ids; without ids it ends all of them. */
function ends(enable: Switch, open: Switch): boolean {
  return enable.ids.length === 0 || enable.ids.some((id) => open.ids.includes(id));
}

/** Reads the switches of a document. Ids are rule ids or entry ids, whatever their letter case. */
export function readSilences(
  comments: readonly Comment[],
  text: string,
  lines: LineIndex,
): readonly Silence[] {
  const silences: Silence[] = [];
  let open: Switch[] = [];
  const close = (one: Switch, end: number): void => {
    const { ids, reason, range: comment } = one;
    silences.push({ range: { start: comment.start, end }, ids, reason, comment });
  };
  for (const comment of comments) {
    const found = readSwitch(comment);
    if (!found) continue;
    const { action, ids, reason, range } = found;
    if (action === 'disable') {
      open.push(found);
    } else if (action === 'enable') {
      for (const one of open.filter((candidate) => ends(found, candidate))) close(one, range.start);
      open = open.filter((candidate) => !ends(found, candidate));
    } else {
      const line = lines.positionAt(range.end).line;
      const target = action === 'disable-line' ? line : nextLine(text, lines, line);
      silences.push({ range: lineRange(lines, target), ids, reason, comment: range });
    }
  }
  for (const one of open) close(one, text.length);
  return silences;
}

/** Whether a finding of `rule` and `entry` at `offset` is switched off. */
export function isSilenced(
  silences: readonly Silence[],
  offset: number,
  rule: string,
  entry: string,
): boolean {
  return silences.some((silence) => silencingIds(silence, offset, rule, entry) !== undefined);
}

/**
 * The ids by which a silence switches off a finding of `rule` and `entry` at `offset`: none where it switches
 * off all of them, `undefined` where it does not concern the finding.
 */
export function silencingIds(
  { range, ids }: Silence,
  offset: number,
  rule: string,
  entry: string,
): readonly string[] | undefined {
  if (offset < range.start || offset >= range.end) return undefined;
  if (ids.length === 0) return ids;
  const own = ids.filter((id) => id.toLowerCase() === rule || id.toLowerCase() === entry);
  return own.length > 0 ? own : undefined;
}
