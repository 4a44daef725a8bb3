import { toUnits } from '../match/units.ts';
import { cutsOrdinaryWord } from './edge.ts';
import type { Lexicon } from './lexicon.ts';
import type { LowerText } from './lowerText.ts';
import type { Joints } from './pairs.ts';
import type { Form, Pattern } from './pattern.ts';

/** For each UTF-16 unit whether foreign names are written with it by their sound: 1 or 0. */
type SoundMarks = Uint8Array;

/** Joins the parts of the name of a person: 乔治·奥威尔. */
const isJoiner = (code: number): boolean => code === 0xb7 || code === 0x2022 || code === 0x30fb;

const FEWEST = 2;
const MOST = 8;

/**
 * Finds stretches of characters that foreign names are written with by their sound, whole ones: what stands
 * beside one is none of them, and no part of the name of a person.
 */
export function soundStretches(text: string, marks: SoundMarks): readonly string[] {
  const { codes, length } = toUnits(text);
  let found: string[] | undefined;
  for (let at = 0; at < length; at++) {
    if (marks[codes[at] ?? 0] !== 1) continue;
    const start = at;
    while (marks[codes[at + 1] ?? 0] === 1) at++;
    const count = at + 1 - start;
    if (count < FEWEST || count > MOST) continue;
    if (isJoiner(text.charCodeAt(start - 1)) || isJoiner(text.charCodeAt(at + 1))) continue;
    found ??= [];
    found.push(text.slice(start, at + 1));
  }
  return found ?? NONE;
}

const NONE: readonly string[] = [];

/** The pattern of a name that a stretch of characters says by its sound. */
export function createSoundPattern(name: string, heard: string, lexicon: Lexicon): Pattern {
  const marks = lexicon.soundMarks();
  const rendered = [{ unit: { text: name, word: name.toLowerCase() }, by: heard }];
  const joins = (code: number): boolean => marks[code] === 1 || isJoiner(code);
  const find = (text: LowerText): readonly Form[] => {
    const forms: Form[] = [];
    for (let at = text.indexOf(heard); at >= 0; at = text.indexOf(heard, at + heard.length)) {
      const end = at + heard.length;
      if (joins(text.charCodeAt(at - 1)) || joins(text.charCodeAt(end))) continue;
      if (lexicon.speaks(text, end)) continue;
      if (cutsOrdinaryWord(text, { start: at, end }, lexicon)) continue;
      forms.push({ start: at, end, kept: [], startsKept: false, behindRight: undefined, rendered });
    }
    return forms;
  };
  // What joins a stretch in the source does so in the prose.
  const mayStandIn: Pattern['mayStandIn'] = (source, mayBeMeant) => find(source).some(mayBeMeant);
  return { joints: none, tellingJoints: none, brandedJoints: none, mayStandIn, find };
}

const NO_JOINTS: Joints = [];
const none = (): Joints => NO_JOINTS;
