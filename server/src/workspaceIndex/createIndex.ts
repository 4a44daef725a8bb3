import { localize } from '@zhengming/core';
import { isExcluded } from '../configuration/index.ts';
import type { Project } from '../projects.ts';
import { runLogged } from '../session.ts';
import { toPath, toUri } from '../uri.ts';
import { createBroadcast } from './broadcast.ts';
import { findOccurrences } from './findOccurrences.ts';
import type {
  CachedResult,
  CheckedFile,
  Checkers,
  CheckSpec,
  IndexHost,
  PackedResult,
  WalkRoot,
} from './host.ts';
import { createOpenDocuments } from './openDocuments.ts';
import { createQueue, type QueuedTask } from './queue.ts';
import type { IndexSession } from './session.ts';
import { createSpecs, type SpecOf } from './specs.ts';
import { createStore, pack, type Store, type Stored, unpack } from './store.ts';
import { EMPTY_SUMMARY } from './summary.ts';
import { createTimers } from './timers.ts';
import { toUnreadableResult } from './toResult.ts';
import type { IndexProgress, WorkspaceIndex } from './workspaceIndex.ts';

/** An index with what only those need that feed it and those that build on it. */
export interface ManagedIndex extends WorkspaceIndex {
  readonly store: Store;
  readonly checkers: Checkers;
  /** What the file at a path is checked with; `undefined` where it is not in the index. */
  specOf(path: string): CheckSpec | undefined;
  /** Files were written, came or went; a path may be a folder's. */
  touch(paths: readonly string[]): void;
  /** Looks at the whole workspace again: configuration, folders or many files may have changed. */
  lookAgain(): void;
  /** Keeps what has been found for the next session. */
  save(): Promise<void>;
  /** Calls `listener` when a file may be listed or closed differently even though its result is the same. */
  onDidClose(listener: (uri: string) => void): () => void;
}

export interface IndexSource {
  roots(): Promise<readonly WalkRoot[]>;
  /** Where results are kept between sessions; `undefined`: nowhere. */
  readonly cacheFolder: string | undefined;
}

/** What a file is to be checked with, and whether it was written since. */
interface Wanted {
  readonly spec: CheckSpec;
  readonly stamp: string | undefined;
}

/** With this many files written at once, who watches them may have missed some. */
const STORM = 50;

/** How long to wait for more before looking at all again, in milliseconds. */
const PAUSE = {
  change: 60,
  storm: 400,
  again: 2_000,
  watch: 5_000,
  rest: 20_000,
  save: 3_000,
} as const;

/** A glossary is written letter by letter: the more there is to check, the longer it may rest before. */
const FILES_PER_MILLISECOND = 4;

export function createIndex(
  session: IndexSession,
  host: IndexHost,
  source: IndexSource,
): ManagedIndex {
  const { connection, workspace, client } = session;
  const specOf: SpecOf = createSpecs(host, client);
  const checkers = host.createCheckers();
  const changes = createBroadcast();
  const closes = createBroadcast();
  const store = createStore(changes.note);
  const wanted = new Map<string, Wanted>();
  const timers = createTimers();
  let cached: ReadonlyMap<string, CachedResult> | undefined;
  let state: IndexProgress['state'] = 'idle';
  const stateListeners = new Set<(state: IndexProgress['state']) => void>();
  let most = 0;
  let isTooMany = false;
  let isLooking = false;
  let mustLookAgain = false;
  let isSaved = true;
  let hasLookedTwice = false;
  let waiting: (() => void)[] = [];

  const queue = createQueue({ checkers, taskOf, onChecked: receive, onEmpty: settleIfDone });
  const opened = createOpenDocuments(session, {
    holds: (path) => wanted.has(path),
    specOf,
    receive: (path, stored) => store.set(path, stored),
    onDidClose(path, uri) {
      if (wanted.has(path)) queue.add(path, true);
      closes.note(uri);
    },
  });

  function taskOf(path: string): QueuedTask | undefined {
    const want = wanted.get(path);
    if (!want || opened.has(path)) return undefined;
    const { spec } = want;
    const stored = store.get(path);
    return { path, spec, known: stored?.key === spec.key ? stored.hash : undefined };
  }

  function receive(checked: CheckedFile, { key }: CheckSpec): void {
    const { path, kind } = checked;
    const want = wanted.get(path);
    if (!want || opened.has(path) || kind === 'same') return;
    if (want.spec.key !== key) queue.add(path);
    if (kind === 'absent') forget(path);
    else store.set(path, toStored(checked, key));
    isSaved = false;
  }

  function forget(path: string): void {
    wanted.delete(path);
    queue.remove(path);
    store.delete(path);
  }

  function become(next: IndexProgress['state']): void {
    if (next === state) return;
    state = next;
    for (const listener of stateListeners) listener(next);
  }

  async function look(): Promise<void> {
    if (isLooking) {
      mustLookAgain = true;
      return;
    }
    isLooking = true;
    become('looking');
    try {
      do {
        mustLookAgain = false;
        await lookAtAll();
      } while (mustLookAgain);
    } finally {
      isLooking = false;
      settleIfDone();
    }
  }

  async function lookAtAll(): Promise<void> {
    if (source.cacheFolder !== undefined) {
      cached ??= await host.openCache(source.cacheFolder).read(host.build);
    }
    const roots = await source.roots();
    const seen = new Set<string>();
    const warn = (path: string, message: string): void =>
      connection.console.warn(`${path}: ${message}`);
    for await (const files of host.walk(roots, warn)) {
      for (const { path, stamp } of files) {
        const project = await workspace.projectOf(toUri(path));
        if (!isIndexed(project, path)) continue;
        seen.add(path);
        if (seen.size > most) return giveUp();
        want(path, stamp, specOf(project));
      }
    }
    for (const path of [...wanted.keys()]) if (!seen.has(path)) forget(path);
    cached = new Map();
  }

  /** A few files that are new are found without looking at all others; what else it may be is not. */
  async function lookFor(paths: readonly string[]): Promise<void> {
    const roots = await source.roots();
    for (const path of paths) {
      const file = await host.findFile(roots, path);
      const project = file && (await workspace.projectOf(toUri(path)));
      if (!file || !project) lookSoon(PAUSE.change);
      else if (isIndexed(project, path)) want(path, file.stamp, specOf(project), true);
    }
  }

  /** So that nothing remains of a workspace that is too large. */
  function giveUp(): void {
    isTooMany = true;
    for (const path of [...wanted.keys()]) forget(path);
    become('idle');
  }

  function want(path: string, stamp: string, spec: CheckSpec, isUrgent = false): void {
    const known = wanted.get(path);
    if (known?.stamp === stamp && known.spec === spec) return;
    wanted.set(path, { stamp, spec });
    const kept = known ? undefined : cached?.get(path);
    if (kept?.key === spec.key) {
      store.set(path, { ...kept, uri: toUri(path), resultId: idOf(kept.key, kept.hash) });
    }
    if (opened.has(path)) opened.check(path);
    else if (kept?.key === spec.key) queue.addLater(path);
    else queue.add(path, isUrgent);
    if (state === 'settled') become('checking');
  }

  function settleIfDone(): void {
    if (isLooking || state === 'idle') return;
    if (queue.size > 0) {
      become('checking');
      return;
    }
    become('settled');
    const settled = waiting;
    waiting = [];
    for (const resolve of settled) resolve();
    lookOnceMore();
    timers.set('rest', PAUSE.rest, () => checkers.rest());
    if (!isSaved) timers.set('save', PAUSE.save, () => runLogged(session, save()));
  }

  /** Who watches files takes a while to begin: what was written meanwhile nobody told. */
  function lookOnceMore(): void {
    if (hasLookedTwice) return;
    hasLookedTwice = true;
    timers.set('second look', PAUSE.watch, () => runLogged(session, look()));
  }

  async function save(): Promise<void> {
    timers.clear('save');
    if (isSaved || source.cacheFolder === undefined || state !== 'settled') return;
    isSaved = true;
    try {
      await host.openCache(source.cacheFolder).write(host.build, store.cacheable());
    } catch (error) {
      connection.console.warn(
        localize`${source.cacheFolder}: findings cannot be kept for the next start: ${String(error)}`,
      );
    }
  }

  function lookSoon(pause: number): void {
    if (state === 'idle' && !isTooMany) return;
    timers.set('look', pause, () => runLogged(session, look()));
  }

  const index: ManagedIndex = {
    store,
    checkers,
    specOf: (path) => wanted.get(path)?.spec,
    start(mostFiles = Number.POSITIVE_INFINITY) {
      if (mostFiles <= most) return;
      most = mostFiles;
      isTooMany = false;
      if (state === 'idle') runLogged(session, look());
    },
    progress: () => ({ state, checked: wanted.size - queue.size, total: wanted.size, isTooMany }),
    settled() {
      index.start();
      if (state === 'settled' && queue.size === 0) return Promise.resolve();
      return new Promise((resolve) => waiting.push(resolve));
    },
    *files() {
      for (const [, { uri }] of store.entries()) yield uri;
    },
    resultOf(uri) {
      const stored = store.get(toPath(uri) ?? '');
      return stored && unpack(stored.content);
    },
    counts() {
      index.start();
      return store.totals.all();
    },
    countsOf: (entry) => index.counts().get(entry) ?? { right: 0, wrong: 0 },
    occurrencesOf: (entry, isCancelled) => findOccurrences(session, index, entry, isCancelled),
    onDidChangeState(listener) {
      stateListeners.add(listener);
      return () => void stateListeners.delete(listener);
    },
    onDidChange: (listener) => changes.listen((uris) => listener({ uris })),
    onDidClose: (listener) => closes.listen((uris) => uris.forEach(listener)),
    touch(paths) {
      if (state === 'idle') return;
      for (const path of paths) if (wanted.has(path)) queue.add(path, paths.length < STORM);
      if (queue.size > 0 && state === 'settled') become('checking');
      const others = paths.filter((path) => !wanted.has(path));
      if (paths.length >= STORM) lookSoon(PAUSE.storm);
      else if (others.length > 0) runLogged(session, lookFor(others));
    },
    lookAgain: () => lookSoon(Math.min(PAUSE.again, wanted.size / FILES_PER_MILLISECOND)),
    save,
  };
  return index;
}

function isIndexed({ configuration }: Project, path: string): boolean {
  return configuration.enable && !isExcluded(configuration, path);
}

function toStored(
  checked: Extract<CheckedFile, { kind: 'checked' | 'unreadable' }>,
  key: string,
): Stored {
  const uri = toUri(checked.path);
  if (checked.kind === 'checked') {
    const { hash, content } = checked;
    return { uri, hash, key, content, resultId: idOf(key, hash) };
  }
  const content: PackedResult = pack(toUnreadableResult(checked.message), EMPTY_SUMMARY);
  return { uri, hash: undefined, key, content, resultId: `unreadable ${checked.message}` };
}

function idOf(key: string, hash: string): string {
  return `${key.slice(0, 8)} ${hash}`;
}
