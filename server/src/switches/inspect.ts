import {
  createLinter,
  type InspectedSwitch,
  inspectSwitches,
  type Linter,
  type LiveDocument,
  SWITCH_MARK,
} from '@zhengming/core';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis.ts';
import { toLinterOptions } from '../configuration/index.ts';
import type { Project } from '../projects.ts';

/** As long as the mark, so that all stands where it stood, and no switch. */
const NO_MARK = SWITCH_MARK.replace('-', '_');

interface Unswitched {
  readonly project: Project;
  readonly live: LiveDocument;
}

const known = new WeakMap<Analysis, readonly InspectedSwitch[]>();
const opened = new WeakMap<TextDocument, Unswitched>();
const linters = new WeakMap<Project, Linter>();

/**
 * The switches of a document and what they do. A document that has some is linted a second time for it, as if it
 * had none, and like the first time only where it has changed since.
 */
export function switchesOf(analysis: Analysis): readonly InspectedSwitch[] {
  const { linted } = analysis;
  if (!linted.text.includes(SWITCH_MARK)) return [];
  const switches =
    known.get(analysis) ??
    inspectSwitches(linted.comments(), linted.text, lintUnswitched(analysis).findings);
  known.set(analysis, switches);
  return switches;
}

function lintUnswitched({ document, project, linted }: Analysis) {
  const text = linted.text.replaceAll(SWITCH_MARK, NO_MARK);
  const before = opened.get(document);
  if (before?.project === project) {
    before.live.update(text);
    return before.live.lint();
  }
  const live = linterOf(project).open(text, linted.context);
  opened.set(document, { project, live });
  return live.lint();
}

/** What is too weak to be shown, or in another language, may be what a switch is there for. */
function linterOf(project: Project): Linter {
  const { configuration, linter } = project;
  const options = toLinterOptions(configuration);
  const all =
    linters.get(project) ??
    createLinter(linter.glossary, { ...options, minConfidence: 'possible', anyLanguage: true });
  linters.set(project, all);
  return all;
}
