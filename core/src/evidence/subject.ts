import { containsWord } from '../match/contains.ts';
import type { Reading, SubjectWord } from '../match/match.ts';
import { sourceOf } from './beside.ts';
import { MAIN, OFTEN } from './facts.ts';
import type { Case, Place } from './place.ts';
import { sentenceAround } from './sentence.ts';
import { POINTS, speakFor, type Weight } from './weight.ts';

/** So far on both sides of a match its block is looked at. */
const MOST_BLOCK = 1000;

/** The subjects in which a reading is the name. */
function subjectsOf({ entry, rendering }: Reading): readonly string[] {
  return [...rendering.subject, ...entry.subject];
}

/** The nearest word of a subject of a reading in its run: in the same sentence, or elsewhere in the block. */
export function weighSubjectNearby(place: Place, reading: Reading): Weight[] {
  const subjects = subjectsOf(reading);
  if (subjects.length === 0) return [];
  const { matched, match } = place;
  const { text } = matched.run;
  const words = matched.subjectWords.filter(
    ({ subject, range }) =>
      subjects.includes(subject) &&
      (range.end <= match.range.start || range.start >= match.range.end),
  );
  const sentence = sentenceAround(text, match.range);
  const isInSentence = ({ range }: SubjectWord): boolean =>
    range.start >= sentence.start && range.end <= sentence.end;
  const inSentence = words.find(isInSentence);
  const found = inSentence ?? words[0];
  if (!found || !(inSentence || isClear(place, reading))) return [];
  const points = inSentence ? POINTS.subjectInSentence : POINTS.subjectInBlock;
  const word = text.slice(found.range.start, found.range.end);
  return [speakFor('subject', points, word, sourceOf(place, found.range))];
}

/** Whether no word of the block speaks for the everyday sense: else a subject counts in the sentence only. */
function isClear({ matched, match }: Place, { rendering }: Reading): boolean {
  const { text } = matched.run;
  const { start, end } = match.range;
  const around = [
    text.slice(Math.max(0, start - MOST_BLOCK), start),
    text.slice(end, end + MOST_BLOCK),
  ];
  return !rendering.ordinary.some((word) => around.some((side) => containsWord(side, word) >= 0));
}

/** How much of the whole document is about a subject of a reading. */
export function weighSubjectFarther(one: Case, reading: Reading): Weight[] {
  const { facts } = one;
  let most: Weight | undefined;
  for (const subject of subjectsOf(reading)) {
    const found = facts.subjectOf(subject);
    if (!found || found.count < OFTEN) continue;
    const points = found.count >= MAIN ? POINTS.subjectMain : POINTS.subjectOften;
    if (points <= (most?.points ?? 0) || !isClear(one, reading)) continue;
    most = speakFor('subject', points, found.text, found.first);
  }
  return most ? [most] : [];
}

/** A subject, however much of the document is about it, makes a reading likely and no more. */
export function capSubject(nearby: readonly Weight[], farther: readonly Weight[]): Weight[] {
  const all = [...nearby, ...farther];
  const sum = all.reduce((points, weight) => points + weight.points, 0);
  const excess = Math.max(0, sum - POINTS.subjectMain);
  return all.map((weight, index) =>
    index === all.length - 1 ? { ...weight, points: weight.points - excess } : weight,
  );
}
