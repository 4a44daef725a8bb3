import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { createDisplay } from './display.ts';
import { type Found, findAll, withFixes } from './findings.ts';
import { movePlaces } from './places.ts';

/** What came of a review. */
export interface Outcome {
  readonly replaced: number;
  readonly kept: number;
  readonly files: number;
}

/** Steps through the wrong names of one document after the other, and has one decided at a time. */
export interface Review extends vscode.Disposable {
  /** Begins at the cursor of the active editor; `further` are the documents that follow. */
  start(editor: vscode.TextEditor, further?: readonly vscode.Uri[]): Promise<void>;
  /** Whether a document is being reviewed. */
  isAt(document: vscode.TextDocument): boolean;
  /** Puts the name right by one of its forms, the best one by default, and goes on. */
  replace(form?: number): Promise<void>;
  /** Leaves the name as it is and goes on. */
  keep(): Promise<void>;
  /** Goes on without deciding, to the next name or the one before. */
  pass(direction: 'next' | 'previous'): Promise<void>;
  /** Takes the last decision back and goes there. */
  undo(): Promise<void>;
  end(): void;
}

/** A decision that can be taken back, and where in the document it was made. */
interface Decision {
  readonly kind: 'replaced' | 'kept';
  readonly offset: number;
}

interface State {
  editor: vscode.TextEditor;
  further: readonly vscode.Uri[];
  /** Where names stand in the document that were kept. */
  kept: number[];
  /** Those made in this document. */
  decisions: Decision[];
  outcome: Outcome;
  /** `undefined` while it is looked for: what nobody has seen cannot be decided. */
  current: Found | undefined;
}

/** `onEnd` is told what came of a review once it has ended. */
export function createReview(
  client: BaseLanguageClient,
  onEnd: (outcome: Outcome) => void,
): Review {
  const display = createDisplay();
  let state: State | undefined;
  const listeners = [
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (state?.editor.document !== document) return;
      state.kept = movePlaces(state.kept, contentChanges);
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (!state || !editor) return;
      if (editor.document === state.editor.document) state.editor = editor;
      else if (state.current) end();
    }),
  ];

  /** Shows the first name from `offset` on, or else from the top, or else of the next document. */
  async function goTo(offset: number, direction: 'next' | 'previous' = 'next'): Promise<void> {
    const at = state;
    if (!at) return;
    at.current = undefined;
    const { document } = at.editor;
    const all = (await findAll(client, document)).map((one) => ({
      one,
      offset: document.offsetAt(one.range.start),
    }));
    if (at !== state || at.editor.document !== document) return;
    const open = all.filter((place) => !at.kept.includes(place.offset));
    const next =
      direction === 'next'
        ? (open.find((place) => place.offset >= offset) ?? open[0])
        : (open.findLast((place) => place.offset < offset) ?? open.at(-1));
    if (!next) {
      await goToNextDocument(at);
      return;
    }
    const found = await withFixes(client, document, next.one);
    if (at !== state) return;
    at.current = found;
    present(at, found, open.length);
  }

  function present({ editor }: State, found: Found, left: number): void {
    const { start } = found.range;
    editor.selection = new vscode.Selection(start, start);
    editor.revealRange(found.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    display.show(editor, found, left);
    void vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
  }

  async function goToNextDocument(at: State): Promise<void> {
    const [uri, ...further] = at.further;
    if (!uri) {
      end();
      return;
    }
    display.hide();
    const document = await vscode.workspace.openTextDocument(uri);
    if (at !== state) return;
    at.further = further;
    at.kept = [];
    at.decisions = [];
    at.outcome = { ...at.outcome, files: at.outcome.files + 1 };
    at.editor = await vscode.window.showTextDocument(document);
    await goTo(0);
  }

  function end(): void {
    if (!state) return;
    const { outcome } = state;
    state = undefined;
    display.hide();
    onEnd(outcome);
  }

  function note(at: State, decision: Decision): void {
    at.decisions.push(decision);
    const { replaced, kept } = at.outcome;
    at.outcome =
      decision.kind === 'kept'
        ? { ...at.outcome, kept: kept + 1 }
        : { ...at.outcome, replaced: replaced + 1 };
  }

  return {
    async start(editor, further = []) {
      const outcome = { replaced: 0, kept: 0, files: 1 };
      state = { editor, further, kept: [], decisions: [], outcome, current: undefined };
      await goTo(editor.document.offsetAt(editor.selection.active));
    },
    isAt: (document) => state?.editor.document === document,
    async replace(form = 0) {
      const at = state;
      const fix = at?.current?.fixes[form];
      if (!at?.current || !fix) return;
      const { document } = at.editor;
      const offset = document.offsetAt(at.current.range.start);
      const isCurrent = document.version === at.current.version;
      at.current = undefined;
      if (isCurrent && (await at.editor.edit((builder) => applyAll(builder, fix.edits)))) {
        note(at, { kind: 'replaced', offset });
      }
      await goTo(offset);
    },
    async keep() {
      if (!state?.current) return;
      const offset = state.editor.document.offsetAt(state.current.range.start);
      state.kept.push(offset);
      note(state, { kind: 'kept', offset });
      await goTo(offset + 1);
    },
    async pass(direction) {
      if (!state?.current) return;
      const offset = state.editor.document.offsetAt(state.current.range.start);
      await goTo(direction === 'next' ? offset + 1 : offset, direction);
    },
    async undo() {
      const at = state;
      const last = at?.decisions.pop();
      if (!at?.current || !last) return;
      at.current = undefined;
      const { replaced, kept } = at.outcome;
      if (last.kind === 'kept') {
        at.kept = at.kept.filter((place) => place !== last.offset);
        at.outcome = { ...at.outcome, kept: kept - 1 };
      } else {
        await vscode.commands.executeCommand('undo');
        at.outcome = { ...at.outcome, replaced: replaced - 1 };
      }
      await goTo(last.offset);
    },
    end,
    dispose() {
      state = undefined;
      display.dispose();
      for (const one of listeners) one.dispose();
    },
  };
}

function applyAll(builder: vscode.TextEditorEdit, edits: readonly vscode.TextEdit[]): void {
  for (const { range, newText } of edits) builder.replace(range, newText);
}
