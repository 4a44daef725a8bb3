import type { Analysis } from '../analysis.ts';
import { isLinted } from '../documents.ts';
import { runLogged } from '../session.ts';
import { toPath, toUri } from '../uri.ts';
import type { IndexSession } from './session.ts';
import type { SpecOf } from './specs.ts';
import { pack, type Stored } from './store.ts';
import { createTimers } from './timers.ts';
import { toResult } from './toResult.ts';

/** The open documents among the files of the index: their text counts, whatever is on disk. */
export interface OpenDocuments {
  has(path: string): boolean;
  /** Has an open document checked soon. */
  check(path: string): void;
}

export interface OpenDocumentsOptions {
  /** Whether the index has a file. */
  readonly holds: (path: string) => boolean;
  readonly specOf: SpecOf;
  readonly receive: (path: string, stored: Stored) => void;
  readonly onDidClose: (path: string, uri: string) => void;
}

/** How long after an edit: the squiggles come first. In milliseconds, and more for what takes longer. */
const PAUSE = 250;
const CHARACTERS_PER_MILLISECOND = 500;

export function createOpenDocuments(
  session: IndexSession,
  { holds, specOf, receive, onDidClose }: OpenDocumentsOptions,
): OpenDocuments {
  const { documents, analyses, client } = session;
  const timers = createTimers();

  function has(path: string): boolean {
    const document = documents.get(toUri(path));
    return document !== undefined && isLinted(document);
  }

  function check(path: string): void {
    const length = documents.get(toUri(path))?.getText().length ?? 0;
    const pause = Math.max(PAUSE, length / CHARACTERS_PER_MILLISECOND);
    timers.set(path, pause, () => runLogged(session, checkNow(path)));
  }

  async function checkNow(path: string): Promise<void> {
    const analysis = await analyses.of(toUri(path));
    if (analysis && holds(path)) receive(path, toStored(analysis));
  }

  function toStored({ id, document, linted, project }: Analysis): Stored {
    const { configuration } = project;
    const { encoding } = client;
    const { result, summary } = toResult({ document, linted, configuration, encoding });
    const { key } = specOf(project);
    const content = pack(result, summary);
    return { uri: document.uri, hash: undefined, key, content, resultId: String(id) };
  }

  documents.onDidChangeContent(({ document }) => {
    const path = toPath(document.uri);
    if (path !== undefined && holds(path)) check(path);
  });
  documents.onDidClose(({ document }) => {
    const path = toPath(document.uri) ?? '';
    timers.clear(path);
    onDidClose(path, document.uri);
  });
  return { has, check };
}
