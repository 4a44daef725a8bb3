import { describeLeftAlone, type Glossary, localize } from '@zhengming/core';
import { toBuiltInUri } from './builtInPacks.ts';
import { isExcluded, packName, traceLayers } from './configuration/index.ts';
import type { Project } from './projects.ts';
import {
  STATUS_CHANGED,
  STATUS_REQUEST,
  type Status,
  type StatusPack,
  type StatusParams,
} from './protocol.ts';
import type { Session } from './session.ts';
import { toPath, toUri } from './uri.ts';

/** Answers how the server is doing. */
export function serveStatus(session: Session): void {
  session.connection.onRequest(STATUS_REQUEST, (params: StatusParams | undefined) =>
    readStatus(session, params?.textDocument?.uri),
  );
}

/**
 * Tells a client that knows of it how the server is doing, each time with a function that stays silent without
 * news.
 */
export function createStatusReporter(session: Session): () => Promise<void> {
  let last: string | undefined;
  if (!session.client.notifications.has(STATUS_CHANGED)) return async () => undefined;
  return async () => {
    const status = await readStatus(session);
    const text = JSON.stringify(status);
    if (text === last) return;
    last = text;
    await session.connection.sendNotification(STATUS_CHANGED, status);
  };
}

async function readStatus(session: Session, uri?: string): Promise<Status> {
  const { host, workspace } = session;
  const project =
    uri === undefined ? await workspace.mainProject() : await workspace.projectOf(uri);
  const { configuration, linter, configurationFiles } = project;
  const problems = (await workspace.current()).problems();
  const { entries, renderings, byFile } = countIn(linter.glossary);
  return {
    ...(host.processId === undefined ? {} : { processId: host.processId }),
    version: host.version,
    language: configuration.language,
    entries,
    renderings,
    problems: problems.map(({ origin, message }) => ({
      ...origin,
      file: isOfFile(origin.file) ? toUri(origin.file) : origin.file,
      message,
    })),
    enabled: configuration.enable,
    ...(await describeUnchecked(session, project, uri)),
    minConfidence: configuration.minConfidence,
    ...placeOfMinConfidence(project),
    configurationFiles: configurationFiles.map(toUri),
    packs: [...byFile].map(([file, count]) => toPack(session, file, count)).sort(byWeight),
  };
}

/** Why a document is not checked: its configuration says so, or it is in another language. */
async function describeUnchecked(
  { analyses }: Session,
  { configuration }: Project,
  uri: string | undefined,
): Promise<Pick<Status, 'unchecked'>> {
  const path = uri === undefined ? undefined : toPath(uri);
  if (!configuration.enable) return { unchecked: localize`zhengming.enable is off` };
  if (path !== undefined && isExcluded(configuration, path)) {
    return { unchecked: localize`exclude leaves it out` };
  }
  const analysis = uri === undefined ? undefined : await analyses.of(uri);
  const leftAlone = analysis?.linted.leftAlone();
  return leftAlone ? { unchecked: describeLeftAlone(leftAlone, configuration.language) } : {};
}

function placeOfMinConfidence({ layers }: Project): Pick<Status, 'minConfidenceSetAt'> {
  const origin = traceLayers(layers).find(({ setting }) => setting === 'minConfidence')?.origin;
  if (!origin || !isOfFile(origin.file)) return {};
  const { file, line, column } = origin;
  return { minConfidenceSetAt: { uri: toUri(file), line, column } };
}

function toPack({ host, client }: Session, file: string, entries: number): StatusPack {
  const builtIn = !isOfFile(file);
  const uri = builtIn ? toBuiltInUri(file, host, client) : toUri(file);
  return { name: packName(file), ...(uri === undefined ? {} : { uri }), builtIn, entries };
}

function byWeight(a: StatusPack, b: StatusPack): number {
  return Number(a.builtIn) - Number(b.builtIn) || b.entries - a.entries;
}

interface Counts {
  readonly entries: number;
  readonly renderings: number;
  /** How many entries each file has. */
  readonly byFile: ReadonlyMap<string, number>;
}

const known = new WeakMap<Glossary, Counts>();

/** Counting reads every entry, so it is done once. */
function countIn(glossary: Glossary): Counts {
  const counts = known.get(glossary) ?? count(glossary);
  known.set(glossary, counts);
  return counts;
}

function count({ entries }: Glossary): Counts {
  const byFile = new Map<string, number>();
  let renderings = 0;
  for (const entry of entries.values()) {
    renderings += entry.renderings.length;
    byFile.set(entry.origin.file, (byFile.get(entry.origin.file) ?? 0) + 1);
  }
  return { entries: entries.size, renderings, byFile };
}

/** Only files that a configuration names have absolute paths. */
function isOfFile(file: string): boolean {
  return file.startsWith('/');
}
