import type { Finding } from './finding.ts';
import { createLineIndex } from './lineIndex.ts';
import type { Comment } from './markdown/prose.ts';
import type { Range } from './range.ts';
import {
  readSilences,
  readSwitch,
  type Silence,
  SWITCH_MARK,
  type SwitchAction,
  silencingIds,
} from './switches.ts';

/** A switch in a comment, and what it does. */
export interface InspectedSwitch {
  /** The comment. */
  readonly range: Range;
  /** What it is told to do, and where that stands; `undefined` where that is nothing it knows. */
  readonly action: SwitchAction | undefined;
  readonly actionRange: Range;
  readonly ids: readonly SwitchId[];
  readonly reason: string | undefined;
  /** What would be found without any switch, and is not because of this one. */
  readonly silenced: readonly Finding[];
  /** Whether it does anything: one that ends nothing and one that silences nothing does not. */
  readonly isUsed: boolean;
}

/** A rule or an entry that a switch names. */
export interface SwitchId {
  readonly text: string;
  readonly range: Range;
  /** Whether what it names is silenced. */
  readonly isUsed: boolean;
}

/**
 * Says of each switch of a document what it does. `findings` are those that there would be without any switch,
 * the weakest included: what is silenced is known from them alone.
 */
export function inspectSwitches(
  comments: readonly Comment[],
  text: string,
  findings: readonly Finding[],
): readonly InspectedSwitch[] {
  const silences = readSilences(comments, text, createLineIndex(text));
  return comments
    .filter((comment) => comment.text.startsWith(SWITCH_MARK))
    .map((comment) => inspect(comment, text, silences, findings));
}

function inspect(
  comment: Comment,
  text: string,
  silences: readonly Silence[],
  findings: readonly Finding[],
): InspectedSwitch {
  const { range } = comment;
  const one = readSwitch(comment);
  const own = silences.filter((silence) => silence.comment.start === range.start);
  const used = new Set<string>();
  const silenced = findings.filter((finding) =>
    own.some((silence) => {
      const ids = silencingIds(silence, finding.range.start, finding.rule, finding.entry);
      for (const id of ids ?? []) used.add(id);
      return ids !== undefined;
    }),
  );
  const endsOne = silences.some(({ range: { end } }) => end === range.start);
  const words = wordsIn(text, range);
  return {
    range,
    action: one?.action,
    actionRange: words.action,
    ids: (one?.ids ?? []).map((id) => ({
      text: id,
      range: words.find(id),
      isUsed: used.has(id) || one?.action === 'enable',
    })),
    reason: one?.reason,
    silenced,
    isUsed: one?.action === 'enable' ? endsOne : silenced.length > 0,
  };
}

/** Where the words of a comment stand, which are told one after the other. */
function wordsIn(text: string, { start, end }: Range) {
  const source = text.slice(start, end);
  let at = source.indexOf(SWITCH_MARK);
  const find = (word: string): Range => {
    const found = source.indexOf(word, at);
    at = found + word.length;
    return { start: start + found, end: start + at };
  };
  const action = find(/^[\w-]*/u.exec(source.slice(at))?.[0] ?? '');
  return { action, find };
}
