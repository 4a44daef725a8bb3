import { isAtLeast } from '@zhengming/core';
import type { CancellationToken } from 'vscode-languageserver';
import { contextOf } from '../documents.ts';
import type { FixParams, FixPlan, PlannedEdit } from '../protocol.ts';
import type { Session } from '../session.ts';
import { fixEntries } from '../workspaceIndex/fixEntries.ts';
import { groupBySpec } from '../workspaceIndex/groupBySpec.ts';
import type { CheckSpec, EntryEdit, FixedFile } from '../workspaceIndex/host.ts';
import type { ManagedIndex } from '../workspaceIndex/index.ts';
import type { NameOf } from './terms.ts';

/** Small enough to stop soon when nobody waits any more. */
const FILES_PER_BATCH = 32;

/** A file that holds something to fix. */
interface Candidate {
  readonly path: string;
  readonly uri: string;
  readonly count: number;
}

/** Plans the edits that fix what `params` mean: of open documents by their text, of others by the files. */
export async function planFix(
  session: Session,
  params: FixParams,
  nameOf: NameOf,
  token: CancellationToken,
): Promise<FixPlan> {
  const { index, documents } = session;
  if (!index) return { edits: await fixAllOpen(session, params, nameOf), left: 0 };
  await index.settled();
  const candidates = findCandidates(index, params);
  const edits: PlannedEdit[] = [];
  const open = candidates.filter(({ uri }) => documents.get(uri));
  for (const { uri } of open) edits.push(...(await fixOpen(session, params, uri, nameOf)));
  const closed = candidates.filter(({ uri }) => !documents.get(uri));
  for (const [spec, files] of groupBySpec(index, closed)) {
    edits.push(...(await fixClosed(index, params, spec, files, nameOf, token)));
  }
  const found = candidates.reduce((sum, { count }) => sum + count, 0);
  return { edits, left: Math.max(0, found - countFixed(edits)) };
}

/** All that can be fixed where nothing reads the files of the workspace. */
async function fixAllOpen(
  session: Session,
  params: FixParams,
  nameOf: NameOf,
): Promise<readonly PlannedEdit[]> {
  const uris = session.documents.keys().filter((uri) => isMeant(uri, params));
  return (await Promise.all(uris.map((uri) => fixOpen(session, params, uri, nameOf)))).flat();
}

function isMeant(uri: string, { uri: within }: FixParams): boolean {
  return within === undefined || uri === within || uri.startsWith(`${within}/`);
}

function findCandidates({ store }: ManagedIndex, params: FixParams): readonly Candidate[] {
  const { entry, minConfidence } = params;
  return [...store.entries()].flatMap(([path, { uri, content }]) => {
    if (!isMeant(uri, params)) return [];
    const count = content.summary.wrong
      .filter((one) => entry === undefined || one.entry === entry)
      .filter((one) => isAtLeast(one.confidence, minConfidence))
      .reduce((sum, one) => sum + one.count, 0);
    return count > 0 ? [{ path, uri, count }] : [];
  });
}

async function fixClosed(
  { checkers }: ManagedIndex,
  { entry, minConfidence }: FixParams,
  spec: CheckSpec,
  files: readonly Candidate[],
  nameOf: NameOf,
  token: CancellationToken,
): Promise<readonly PlannedEdit[]> {
  const uris = new Map(files.map(({ path, uri }) => [path, uri]));
  const paths = files.map(({ path }) => path);
  const fixed: (readonly FixedFile[])[] = [];
  let batch = 0;
  /** Takes one batch after the other, and no more once nobody waits. */
  async function work(): Promise<void> {
    while (!token.isCancellationRequested && batch * FILES_PER_BATCH < paths.length) {
      const own = batch++;
      const start = own * FILES_PER_BATCH;
      const some = paths.slice(start, start + FILES_PER_BATCH);
      fixed[own] = await checkers.fix(spec, { paths: some, entry, minConfidence });
    }
  }
  await Promise.all(Array.from({ length: checkers.width }, work));
  return fixed
    .flat()
    .flatMap(({ path, edits }) =>
      edits.map((edit) => toPlanned(uris.get(path) ?? '', null, edit, nameOf)),
    );
}

async function fixOpen(
  { analyses, client }: Session,
  { entry, minConfidence }: FixParams,
  uri: string,
  nameOf: NameOf,
): Promise<readonly PlannedEdit[]> {
  const analysis = await analyses.of(uri);
  if (!analysis) return [];
  const { document, version, project } = analysis;
  const source = { linter: project.linter, document, encoding: client.encoding };
  const context = contextOf(document);
  return fixEntries(source, { context, entry, minConfidence }).map((edit) =>
    toPlanned(uri, version, edit, nameOf),
  );
}

function toPlanned(
  uri: string,
  version: number | null,
  edit: EntryEdit,
  nameOf: NameOf,
): PlannedEdit {
  return { uri, version, ...edit, name: nameOf(edit.entry) ?? edit.to };
}

/** Spaces at the edges of a name are edits of their own and fix nothing by themselves. */
function countFixed(edits: readonly PlannedEdit[]): number {
  return edits.filter(({ newText }) => newText.trim() !== '').length;
}
