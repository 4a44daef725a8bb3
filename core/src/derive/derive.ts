import { firstFrom, type MatchedRun, placeOf, type Sightings } from '../evidence/facts.ts';
import { type JudgedDocument, judgeDocument } from '../evidence/judge.ts';
import { CONFIDENCES, type Finding } from '../finding.ts';
import { isInIdentifier } from '../match/boundary.ts';
import type { Match } from '../match/match.ts';
import type { Range } from '../range.ts';
import type { Candidates } from './candidates.ts';
import { toLowerText } from './lowerText.ts';
import { type Name, toRendering } from './names.ts';
import type { Form } from './pattern.ts';
import { demandOf, type Setting } from './strength.ts';

/** A run, and the names of which it may hold a form. */
export interface Suspect {
  readonly matched: MatchedRun;
  readonly names: readonly Name[];
}

/** Where names that no pack lists in that form may stand in a document, and what it says of them. */
export interface Derivable extends Omit<Candidates, 'mayStandIn'> {
  readonly suspects: readonly Suspect[];
}

/** The findings of names in forms that no pack lists, in order of position and without overlaps. */
export function judgeDerived(
  document: Omit<JudgedDocument, 'runs'>,
  derivable: Derivable | undefined,
): readonly Finding[] {
  if (!derivable) return [];
  const runs = derivable.suspects.flatMap(({ matched, names }) => {
    const lower = toLowerText(matched.run.text);
    return names.flatMap((name) => {
      const forms = name.pattern.find(lower);
      return forms.length > 0 ? matchName(document.text, matched, { name, forms }, derivable) : [];
    });
  });
  if (runs.length === 0) return [];
  const { facts } = document;
  const sightingsOf = (entry: string): Sightings | undefined =>
    derivable.sightings.get(entry) ?? facts.sightingsOf(entry);
  return selectLongest(judgeDocument({ ...document, runs, facts: { ...facts, sightingsOf } }));
}

/** The run with the forms of one name in it, and with the right forms beside them. */
function matchName(
  text: string,
  matched: MatchedRun,
  found: { readonly name: Name; readonly forms: readonly Form[] },
  derivable: Derivable,
): readonly MatchedRun[] {
  const { name } = found;
  const forms = found.forms
    .filter((form) => isPlain(text, matched, form) && !isTaken(matched, form, name))
    .filter((form) => !derivable.isListed(matched.run.text.slice(form.start, form.end), form, name))
    .flatMap((form) => toMatch(text, matched, form, name, derivable));
  if (forms.length === 0) return [];
  const right = matched.matches.filter(
    ({ accepted, range }) =>
      accepted.length > 0 && forms.every((form) => isApart(form.range, range)),
  );
  const matches = [...right, ...forms].sort((a, b) => a.range.start - b.range.start);
  return [{ ...matched, matches }];
}

const isApart = (a: Range, b: Range): boolean => a.end <= b.start || b.end <= a.start;

/** Whether the source writes a form just as a reader reads it: then it is found without parsing, too. */
function isPlain(text: string, matched: MatchedRun, form: Form): boolean {
  const { start, end } = placeOf(matched, form);
  return text.slice(start, end) === matched.run.text.slice(form.start, form.end);
}

const HAN = /\p{Script=Han}/u;

/** Whether a form is an identifier, lies in a phrase that the glossary knows as right, or holds its own translation. */
function isTaken({ run, matches }: MatchedRun, form: Form, { entry }: Name): boolean {
  if (isInIdentifier(run.text, form)) return true;
  for (let i = firstFrom(matches, form.start); i < matches.length; i++) {
    const match = matches[i];
    if (!match || match.range.start >= form.end) return false;
    const isInside = match.range.start <= form.start && form.end <= match.range.end;
    const isOwn = HAN.test(run.text.slice(match.range.start, match.range.end));
    if (match.accepted.some(({ id }) => isInside || (isOwn && id === entry.id))) return true;
  }
  return false;
}

function toMatch(
  text: string,
  matched: MatchedRun,
  form: Form,
  name: Name,
  { lexicon, linked, admit }: Derivable,
): readonly Match[] {
  const { run } = matched;
  const { entry } = name;
  const asked = demandOf(form, {
    lexicon,
    name,
    link: linkAround(text, matched, form),
    brand: brandOf(matched, form, name),
    linked: linked.get(entry.id),
  });
  const demand = asked && admit(asked, name, text, placeOf(matched, form));
  if (!demand) return [];
  const { start, expected } = wrongPart(form, name);
  const range = { start, end: form.end };
  const rendering = toRendering(entry, run.text.slice(start, form.end), expected, demand);
  return [{ range, accepted: [], readings: [{ entry, rendering }] }];
}

/** Where what is wrong of a form begins, and what should stand there: what is right before it stays as it is. */
function wrongPart(
  { start, behindRight }: Form,
  { entry, expected }: Name,
): { readonly start: number; readonly expected: string | undefined } {
  const [, ...rest] = (expected ?? entry.name).split(' ');
  if (behindRight === undefined || rest.length === 0) return { start, expected };
  return { start: behindRight, expected: rest.join(' ') };
}

/** The right form of an entry that a form begins with, and whether it is one of the name itself. */
function brandOf({ run, matches }: MatchedRun, form: Form, { entry }: Name): Setting['brand'] {
  const match = matches[firstFrom(matches, form.start)];
  if (match?.range.start !== form.start || match.range.end >= form.end) return undefined;
  if (match.accepted.length === 0) return undefined;
  const text = run.text.slice(form.start, match.range.end);
  return { text, isOwn: match.accepted.some(({ id }) => id === entry.id) };
}

/** A form is all of a link only where nothing else, marks neither, stands between the brackets. */
function linkAround(text: string, matched: MatchedRun, form: Form): Setting['link'] {
  const { links } = matched.run;
  const isIn = links.some(({ range }) => range.start <= form.start && form.end <= range.end);
  if (!isIn) return 'none';
  const { start, end } = placeOf(matched, form);
  return text[start - 1] === '[' && text[end] === ']' ? 'whole' : 'part';
}

const lengthOf = ({ range }: Finding): number => range.end - range.start;

/** The longer goes first, then the surer, then what has more right forms; else the ids decide. */
function byPrecedence(a: Finding, b: Finding): number {
  const sure = CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence);
  const forms = b.expected.length - a.expected.length;
  return lengthOf(b) - lengthOf(a) || sure || forms || (toKey(a) < toKey(b) ? -1 : 1);
}

const toKey = ({ entry, expected }: Finding): string => `${entry} ${expected[0]}`;

/** Of findings that overlap the longest. */
function selectLongest(findings: readonly Finding[]): readonly Finding[] {
  const selected: Finding[] = [];
  for (const finding of [...findings].sort(byPrecedence)) {
    if (selected.every(({ range }) => isApart(range, finding.range))) selected.push(finding);
  }
  return selected.sort((a, b) => a.range.start - b.range.start);
}

/** Puts derived findings to the listed ones: where they overlap, a longer derived one stands for both. */
export function mergeFindings(
  listed: readonly Finding[],
  derived: readonly Finding[],
): readonly Finding[] {
  if (derived.length === 0) return listed;
  const holds = (outer: Finding, inner: Finding): boolean =>
    outer.range.start <= inner.range.start &&
    inner.range.end <= outer.range.end &&
    lengthOf(outer) > lengthOf(inner);
  const kept = derived.filter((one) =>
    listed.every((other) => isApart(one.range, other.range) || holds(one, other)),
  );
  const rest = listed.filter((one) => kept.every((other) => isApart(one.range, other.range)));
  return [...rest, ...kept].sort((a, b) => a.range.start - b.range.start);
}
