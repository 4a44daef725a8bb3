import type { Term, TermFile, TermsParams } from '../protocol.ts';
import type { ManagedIndex } from '../workspaceIndex/index.ts';
import type { WrongCount } from '../workspaceIndex/summary.ts';

/** Gives the name of an entry as the glossary writes it. */
export type NameOf = (entry: string) => string | undefined;

/** The wrong renderings that `params` mean, file by file. */
export function* selectCounts(
  { store }: ManagedIndex,
  params: TermsParams,
  nameOf: NameOf,
): Generator<{ readonly uri: string; readonly wrong: readonly WrongCount[] }> {
  const filter = params.filter?.toLowerCase();
  for (const [, { uri, content }] of store.entries()) {
    if (params.uri !== undefined && params.uri !== uri) continue;
    const isInPath = filter !== undefined && decodeURI(uri).toLowerCase().includes(filter);
    const wrong = content.summary.wrong.filter(
      (one) =>
        (params.entry === undefined || one.entry === params.entry) &&
        (params.confidence === undefined || one.confidence === params.confidence) &&
        (filter === undefined || isInPath || holds(one, filter, nameOf)),
    );
    if (wrong.length > 0) yield { uri, wrong };
  }
}

/** Whether a name, or what stands for it, holds a text in lower case. */
export function holds(
  { entry, text, expected }: Pick<WrongCount, 'entry' | 'text' | 'expected'>,
  filter: string,
  nameOf: NameOf,
): boolean {
  return [entry, text, expected, nameOf(entry) ?? ''].some((one) =>
    one.toLowerCase().includes(filter),
  );
}

/** The names that stand wrong, most frequent first. */
export function listTerms(index: ManagedIndex, params: TermsParams, nameOf: NameOf): Term[] {
  const terms = new Map<string, Gathered>();
  for (const { wrong } of selectCounts(index, params, nameOf)) {
    const seen = new Set<string>();
    for (const one of wrong) {
      const term = terms.get(one.entry) ?? { renderings: new Map(), files: 0, name: one.expected };
      terms.set(one.entry, term);
      term.renderings.set(one.text, (term.renderings.get(one.text) ?? 0) + one.count);
      if (!seen.has(one.entry)) term.files++;
      seen.add(one.entry);
    }
  }
  return [...terms].map(([entry, term]) => toTerm(entry, term, nameOf)).sort(byCount);
}

interface Gathered {
  readonly renderings: Map<string, number>;
  files: number;
  /** What is expected, for a name that has left the glossary. */
  readonly name: string;
}

function toTerm(entry: string, { renderings, files, name }: Gathered, nameOf: NameOf): Term {
  const sorted = [...renderings].sort(([, one], [, other]) => other - one);
  return {
    entry,
    name: nameOf(entry) ?? name,
    renderings: sorted.map(([text]) => text),
    count: sorted.reduce((sum, [, count]) => sum + count, 0),
    files,
  };
}

function byCount(one: Term, other: Term): number {
  return other.count - one.count || (one.entry < other.entry ? -1 : 1);
}

/** The files that hold wrong names, in order of their URIs. */
export function listTermFiles(
  index: ManagedIndex,
  params: TermsParams,
  nameOf: NameOf,
): TermFile[] {
  return [...selectCounts(index, params, nameOf)]
    .map(({ uri, wrong }) => ({ uri, count: wrong.reduce((sum, { count }) => sum + count, 0) }))
    .sort((one, other) => (one.uri < other.uri ? -1 : 1));
}
