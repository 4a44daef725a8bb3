import { fixAll, type LintedDocument, type LiveDocument, type TextEdit } from '@zhengming/core';
import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isExcluded } from './configuration/index.ts';
import { contextOf, isLinted } from './documents.ts';
import type { Project } from './projects.ts';
import { toPath } from './uri.ts';
import type { Workspace } from './workspace.ts';

/** What is known of one version of an open document. It is out of date once the document has changed. */
export interface Analysis {
  /** Another for each analysis. */
  readonly id: number;
  readonly document: TextDocument;
  readonly version: number;
  readonly project: Project;
  readonly linted: LintedDocument;
  /** The edits that fix every certain finding, computed when first asked for. */
  fixAllEdits(): readonly TextEdit[];
  /** What would be found if this were its text, at the cost of what differs. */
  lintEdited(text: string): LintedDocument;
}

/** Analyses of open documents, the last of each remembered. */
export interface Analyses {
  /**
   * The document as it stands when the promise is fulfilled; `undefined` where it is not open, or not to
   * be linted. Between the lint and whoever awaits it no message is handled, so what is made of it in the
   * same turn is never out of date.
   */
  of(uri: string): Promise<Analysis | undefined>;
  forget(uri: string): void;
}

export function createAnalyses(
  documents: TextDocuments<TextDocument>,
  workspace: Workspace,
): Analyses {
  const last = new Map<string, Analysis>();
  const open = new Map<string, { readonly project: Project; readonly live: LiveDocument }>();
  let count = 0;

  return {
    async of(uri) {
      const opened = documents.get(uri);
      if (!opened || !isLinted(opened)) return undefined;
      const project = await workspace.projectOf(uri);
      const document = documents.get(uri);
      if (!document || !isWanted(document, project)) return undefined;
      const known = last.get(uri);
      if (known && isCurrent(known, document, project)) return known;
      count += 1;
      const live = openLive(document, project);
      const analysis = analyze(document, project, live, count);
      last.set(uri, analysis);
      return analysis;
    },
    forget(uri) {
      last.delete(uri);
      open.delete(uri);
    },
  };

  /** Between two versions of a document only what differs is linted anew. */
  function openLive(document: TextDocument, project: Project): LiveDocument {
    const known = open.get(document.uri);
    const text = document.getText();
    if (known?.project === project) {
      known.live.update(text);
      return known.live;
    }
    const live = project.linter.open(text, contextOf(document));
    open.set(document.uri, { project, live });
    return live;
  }
}

function isWanted(document: TextDocument, { configuration }: Project): boolean {
  const path = toPath(document.uri);
  const excluded = path !== undefined && isExcluded(configuration, path);
  return isLinted(document) && configuration.enable && !excluded;
}

function isCurrent(analysis: Analysis, document: TextDocument, project: Project): boolean {
  return (
    analysis.document === document &&
    analysis.version === document.version &&
    analysis.project === project
  );
}

function analyze(
  document: TextDocument,
  project: Project,
  live: LiveDocument,
  id: number,
): Analysis {
  const { linter } = project;
  const linted = live.lint();
  const { text, context } = linted;
  let edits: readonly TextEdit[] | undefined;
  return {
    id,
    document,
    version: document.version,
    project,
    linted,
    fixAllEdits() {
      edits ??= fixAll(linter, text, { context, minConfidence: 'certain' }).edits;
      return edits;
    },
    lintEdited(edited) {
      const now = live.text();
      live.update(edited);
      const changed = live.lint();
      // What follows is an edit of what is open: only that is to be read then.
      live.update(now);
      return changed;
    },
  };
}
