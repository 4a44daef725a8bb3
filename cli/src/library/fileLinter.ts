import { resolve } from 'node:path';
import { cwd } from 'node:process';
import {
  type Confidence,
  type Finding,
  type Fix,
  type FixedText,
  fixAll,
  type LintedDocument,
  type Problem,
} from '@zhengming/core';
import { type Configuration, isExcluded, severityOf } from '@zhengming/server/configuration';
import { fromNativePath } from '@zhengming/server/node';
import { createFindConfiguration } from '../check/configuration.ts';
import { createFindLinting, type Linting } from '../check/linting.ts';

/** What goes before every `zhengming.yaml`, as the options of the command do. All may be left out. */
export interface FileLinterOptions {
  /** The weakest findings to give. */
  readonly minConfidence?: Confidence;
  /** Further glossary files, YAML or TSV, relative to `folder`. */
  readonly glossaries?: readonly string[];
  /** False: without the built-in glossary. */
  readonly builtin?: boolean;
  /** The configuration file to use in place of every `zhengming.yaml`, relative to `folder`. */
  readonly config?: string;
  /** What paths are relative to; the working folder of the process by default. */
  readonly folder?: string;
}

/** Lints texts by the configuration of the files that they stand in. */
export interface FileLinter {
  /**
   * Lints `text` as the content of the file at `path`, which need not be there; without a path, as that of a
   * nameless file in the folder. A byte order mark must have been taken off. Glossaries and configurations
   * are read when they are first needed, and remembered.
   */
  lint(text: string, path?: string): Promise<LintedFile>;
}

/** What was found in a text. */
export interface LintedFile {
  /** Whether the configuration leaves the file out; then nothing was looked for. */
  readonly isExcluded: boolean;
  readonly document: LintedDocument;
  /** In order of position: `document.findings`. */
  readonly findings: readonly Finding[];
  /** What is wrong with the configuration and its glossaries, each with its file, line and column. */
  readonly problems: readonly Problem[];
  /** How strongly the configuration has a finding shown. */
  severityOf(finding: Finding): 'error' | 'warning' | 'information' | 'hint';
  /** The fixes of a finding, best first; each is verified, which costs a lint of the text. */
  fixesOf(finding: Finding): readonly Fix[];
  /** Fixes all findings that are at least so certain; `certain` by default. */
  fixAll(minConfidence?: Confidence): FixedText;
}

/**
 * Makes a linter of files, which gives what `zhengming check` and the language server give.
 * @throws {Error} where the configuration file that `config` names cannot be read.
 */
export async function createFileLinter(options: FileLinterOptions = {}): Promise<FileLinter> {
  const folder = resolve(options.folder ?? cwd());
  const findConfiguration = await createFindConfiguration(
    {
      minConfidence: options.minConfidence,
      glossaries: options.glossaries ?? [],
      builtin: options.builtin ?? true,
      config: options.config,
    },
    folder,
  );
  const findLinting = createFindLinting(findConfiguration);
  return {
    async lint(text, path) {
      const file = resolve(folder, path ?? NAMELESS);
      const linting = await findLinting(file);
      if (isExcluded(linting.configuration, fromNativePath(file))) return leaveOut(text, linting);
      return lintFile(text, path, linting);
    },
  };
}

/** Only its folder counts. */
const NAMELESS = 'nameless.md';

function leaveOut(text: string, { problems }: Linting): LintedFile {
  const document = {
    text,
    context: {},
    findings: [],
    names: () => [],
    isProse: () => false,
    comments: () => [],
    unread: [],
    leftAlone: () => undefined,
  };
  return {
    isExcluded: true,
    document,
    findings: [],
    problems,
    severityOf: () => 'hint',
    fixesOf: () => [],
    fixAll: () => ({ text, edits: [], fixed: 0, linted: document }),
  };
}

function lintFile(text: string, path: string | undefined, linting: Linting): LintedFile {
  const { linter, configuration, problems } = linting;
  const context = { path };
  const document = linter.lint(text, context);
  return {
    isExcluded: false,
    document,
    findings: document.findings,
    problems,
    severityOf: (finding) => shownSeverityOf(configuration, finding),
    fixesOf: (finding) => linter.fixes(document, finding),
    fixAll: (minConfidence = 'certain') => fixAll(linter, text, { context, minConfidence }),
  };
}

/** What is off is no finding. */
function shownSeverityOf(
  configuration: Configuration,
  finding: Finding,
): ReturnType<LintedFile['severityOf']> {
  const level = severityOf(configuration, finding);
  return level === 'off' ? 'hint' : level;
}

const shared = new Map<string, Promise<FileLinter>>();

/**
 * The same linter each time for the same options: for plugins, which are asked for one file after the other. As
 * long as the process runs, a change of a glossary or a configuration is not seen.
 * @throws as {@link createFileLinter} does.
 */
export function sharedFileLinter(options: FileLinterOptions = {}): Promise<FileLinter> {
  const key = JSON.stringify([cwd(), options]);
  const linter = shared.get(key) ?? createFileLinter(options);
  shared.set(key, linter);
  return linter;
}
