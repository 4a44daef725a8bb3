import {
  TERM_FILES_REQUEST,
  TERM_USES_REQUEST,
  TERMS_CHANGED,
  TERMS_REQUEST,
  type Term,
  type TermFile,
  type TermsParams,
  type TermsState,
  type TermUse,
} from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { Arrangement, Node } from './nodes.ts';
import { toTreeItem } from './toTreeItem.ts';

const CONFIDENCES = ['certain', 'likely', 'possible'] as const;

/** The tree of all wrong names in the workspace. */
export interface TermTree extends vscode.TreeDataProvider<Node> {
  /** What the server last said of it. */
  readonly state: TermsState | undefined;
  readonly arrangement: Arrangement;
  readonly filter: string;
  arrange(arrangement: Arrangement): void;
  /** Only what holds `filter`; an empty one holds all. */
  setFilter(filter: string): void;
  readonly onDidChange: vscode.Event<void>;
}

/** Asks the server for the rows that are looked at, and for those again when it says that they changed. */
export function createTermTree(client: BaseLanguageClient): TermTree & vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  let state: TermsState | undefined;
  let arrangement: Arrangement = 'entry';
  let filter = '';
  const listeners = [
    client.onNotification(TERMS_CHANGED, (next: TermsState) => {
      state = next;
      changed.fire(undefined);
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) changed.fire(undefined);
    }),
  ];

  async function ask<Answer>(request: string, params: TermsParams): Promise<readonly Answer[]> {
    if (!client.isRunning()) return [];
    return client.sendRequest<Answer[]>(request, filter === '' ? params : { ...params, filter });
  }

  async function entries(within: TermsParams): Promise<Node[]> {
    const terms = await ask<Term>(TERMS_REQUEST, within);
    return terms.map((term) => ({
      kind: 'entry',
      term,
      within: { ...within, entry: term.entry },
    }));
  }

  async function files(within: TermsParams, name?: string): Promise<Node[]> {
    const found = await ask<TermFile>(TERM_FILES_REQUEST, within);
    return found.map((file) => ({
      kind: 'file',
      file,
      within: { ...within, uri: file.uri },
      ...(name === undefined ? {} : { name }),
    }));
  }

  async function uses(within: TermsParams, uri: string): Promise<Node[]> {
    const found = await ask<TermUse>(TERM_USES_REQUEST, { ...within, uri });
    return found.map((use) => ({
      kind: 'use',
      uri,
      use,
      within: { ...within, uri, entry: use.entry },
    }));
  }

  async function confidences(): Promise<Node[]> {
    const found = await Promise.all(
      CONFIDENCES.map(async (confidence): Promise<Node> => {
        const terms = await ask<Term>(TERMS_REQUEST, { confidence });
        const count = terms.reduce((sum, term) => sum + term.count, 0);
        return { kind: 'confidence', count, within: { confidence } };
      }),
    );
    return found.filter((node) => node.kind === 'confidence' && node.count > 0);
  }

  return {
    get state() {
      return state;
    },
    get arrangement() {
      return arrangement;
    },
    get filter() {
      return filter;
    },
    arrange(next) {
      arrangement = next;
      changed.fire(undefined);
    },
    setFilter(next) {
      filter = next;
      changed.fire(undefined);
    },
    onDidChange: (listener) => changed.event(() => listener()),
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) => toTreeItem(node, client),
    async getChildren(node) {
      if (!node) {
        if (arrangement === 'confidence') return confidences();
        return arrangement === 'file' ? files({}) : entries({});
      }
      if (node.kind === 'confidence') return entries(node.within);
      if (node.kind === 'entry') return files(node.within, node.term.name);
      return node.kind === 'file' ? uses(node.within, node.file.uri) : [];
    },
    dispose() {
      changed.dispose();
      for (const listener of listeners) listener.dispose();
    },
  };
}
