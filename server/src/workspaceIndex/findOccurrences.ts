import { toLspRange } from '../convert.ts';
import type { ManagedIndex } from './createIndex.ts';
import { groupBySpec } from './groupBySpec.ts';
import type { Occurrence } from './result.ts';
import type { IndexSession } from './session.ts';
import { unpack } from './store.ts';

/** Small enough to stop soon when nobody waits any more. */
const FILES_PER_BATCH = 64;

/** Where a name stands: wrong uses as the index has them, right ones read from the files that hold some. */
export async function findOccurrences(
  session: IndexSession,
  index: ManagedIndex,
  entry: string,
  isCancelled: () => boolean = () => false,
): Promise<readonly Occurrence[]> {
  await index.settled();
  const right = await findRight(session, index, entry, isCancelled);
  return [...findWrong(index, entry), ...right].sort(byPlace);
}

function findWrong({ store }: ManagedIndex, entry: string): readonly Occurrence[] {
  return [...store.entries()].flatMap(([, { uri, content }]) => {
    if (!content.summary.wrong.some((one) => one.entry === entry)) return [];
    return unpack(content)
      .findings.filter((finding) => finding.entry === entry)
      .map(({ range }) => ({ uri, range, wrong: true }));
  });
}

async function findRight(
  session: IndexSession,
  index: ManagedIndex,
  entry: string,
  isCancelled: () => boolean,
): Promise<readonly Occurrence[]> {
  const found: Occurrence[] = [];
  const closed: { readonly path: string; readonly uri: string }[] = [];
  for (const [path, { uri, content }] of [...index.store.entries()]) {
    if (!content.summary.right.some((one) => one.entry === entry)) continue;
    if (session.documents.get(uri)) found.push(...(await findInOpen(session, uri, entry)));
    else closed.push({ path, uri });
  }
  const uris = new Map(closed.map(({ path, uri }) => [path, uri]));
  for (const [spec, files] of groupBySpec(index, closed)) {
    for (let start = 0; start < files.length && !isCancelled(); start += FILES_PER_BATCH) {
      const some = files.slice(start, start + FILES_PER_BATCH);
      const task = { paths: some.map(({ path }) => path), entry };
      for (const { path, ranges } of await index.checkers.findRight(spec, task)) {
        const uri = uris.get(path) ?? '';
        found.push(...ranges.map((range) => ({ uri, range, wrong: false })));
      }
    }
  }
  return found;
}

async function findInOpen(
  { analyses, client }: IndexSession,
  uri: string,
  entry: string,
): Promise<readonly Occurrence[]> {
  const analysis = await analyses.of(uri);
  if (!analysis) return [];
  const { document, linted } = analysis;
  return linted
    .names()
    .filter((name) => name.entry === entry)
    .map(({ range }) => ({
      uri,
      range: toLspRange(document, range, client.encoding),
      wrong: false,
    }));
}

function byPlace(a: Occurrence, b: Occurrence): number {
  if (a.uri !== b.uri) return a.uri < b.uri ? -1 : 1;
  const [one, other] = [a.range.start, b.range.start];
  return one.line - other.line || one.character - other.character;
}
