import { type Entry, type Origin, rightForms, spellingOf } from '@zhengming/core';
import { type AuditProblem, problemOf } from './problem.ts';

/** Checks that no two entries are for the same name, and that no entry says anything twice. */
export function auditRepetition(entries: readonly Entry[]): readonly AuditProblem[] {
  return [...auditNames(entries), ...auditForms(entries), ...entries.flatMap(auditLists)];
}

/** Two entries of one name would each be given for the other; what they differ in belongs into one. */
function auditNames(entries: readonly Entry[]): readonly AuditProblem[] {
  const first = new Map<string, Entry>();
  const problems: AuditProblem[] = [];
  for (const entry of entries) {
    const key = spellingOf(entry.name);
    const known = first.get(key);
    if (!known) first.set(key, entry);
    else if (known.id !== entry.id) {
      const place = `${known.origin.file}:${known.origin.line}`;
      const message = `Unexpected second entry of the name \`${entry.name}\`, expected one: \`${known.id}\` at ${place} has it`;
      problems.push(problemOf('duplicate', entry.origin, message));
    }
  }
  return problems;
}

/** What another entry accepts is known twice as well. Short forms that none is called by may be shared. */
function auditForms(entries: readonly Entry[]): readonly AuditProblem[] {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return entries.flatMap((entry) =>
    entry.accept.flatMap((form) => {
      const named = byName.get(form);
      if (!named || named.id === entry.id) return [];
      const message = `Unexpected entry \`${entry.id}\` that accepts \`${form}\`, expected one entry: \`${named.id}\` is of that name`;
      return [problemOf('duplicate', entry.origin, message)];
    }),
  );
}

function auditLists(entry: Entry): readonly AuditProblem[] {
  const { origin, homes, renderings } = entry;
  return [
    ...repeated(rightForms(entry), origin, 'right form'),
    ...repeated(homes, origin, 'home'),
    ...repeatedRenderings(entry),
    ...renderings.flatMap(({ unless, near, ordinary, origin: place }) => [
      ...repeated(unless, place, 'compound'),
      ...repeated(near, place, 'neighbour'),
      ...repeated(ordinary, place, 'ordinary word'),
      ...near
        .filter((word) => ordinary.includes(word))
        .map((word) =>
          problemOf(
            'contradiction',
            place,
            `Unexpected \`${word}\` in near and in ordinary, expected it in one of them`,
          ),
        ),
    ]),
  ];
}

function repeated(texts: readonly string[], origin: Origin, what: string): readonly AuditProblem[] {
  const twice = texts.filter((text, index) => texts.indexOf(text) < index);
  return [...new Set(twice)].map((text) =>
    problemOf(
      'duplicate',
      origin,
      `Unexpected ${what} \`${text}\` a second time, expected it once`,
    ),
  );
}

/** Conditional ones are not compared where a glossary is compiled: there two entries may share one. */
function repeatedRenderings({ renderings }: Entry): readonly AuditProblem[] {
  const seen = new Set<string>();
  return renderings.flatMap(({ text, when, origin }) => {
    const key = spellingOf(text);
    const isSecond = seen.has(key);
    seen.add(key);
    if (!isSecond || when === 'always') return [];
    const message = `Unexpected rendering \`${text}\` a second time, expected it once`;
    return [problemOf('duplicate', origin, message)];
  });
}
