import { CONFIDENCES, type Confidence, RULES } from '@zhengming/core';
import { LEVELS, type Level, SEVERITIES, type Severity } from './severity.ts';
import {
  flag,
  type LocatedText,
  languageTag,
  listOf,
  mapOf,
  oneOf,
  openMapOf,
  type Shape,
} from './shape.ts';

/** The values of all settings, in the editor and in `zhengming.yaml`. */
export interface Settings {
  readonly enable: boolean;
  readonly language: string;
  readonly minConfidence: Confidence;
  readonly severity: Readonly<Partial<Record<Confidence, Severity>>>;
  readonly rules: Readonly<Partial<Record<string, Level>>>;
  readonly entries: Readonly<Partial<Record<string, Level>>>;
  readonly glossaries: readonly LocatedText[];
  readonly builtin: boolean;
  readonly exclude: readonly LocatedText[];
  readonly diagnosticMode: DiagnosticMode;
  readonly 'trace.server': 'off' | 'messages' | 'verbose';
}

/** Of which files an editor lists problems. */
export const DIAGNOSTIC_MODES = ['auto', 'openFiles', 'workspace'] as const;

export type DiagnosticMode = (typeof DIAGNOSTIC_MODES)[number];

/** How findings of each confidence are shown unless a setting says otherwise. */
export const DEFAULT_SEVERITY: Readonly<Record<Confidence, Severity>> = {
  certain: 'warning',
  likely: 'information',
  possible: 'hint',
};

/** One setting: all that the reader, the manifest, the JSON Schema and the docs say of it. */
export interface Setting<T> {
  readonly shape: Shape<T>;
  readonly default: T;
  /** Markdown; what it does, and what it stands on. */
  readonly description: string;
  /** A value worth showing in the docs, as YAML writes it; left out where the default says enough. */
  readonly example?: string;
  /** `editor`: it has no sense in a file that the command reads too. */
  readonly scope: 'everywhere' | 'editor';
}

/** The one table of settings. Everything that names settings is made from it. */
export const SETTINGS: { readonly [Key in keyof Settings]: Setting<Settings[Key]> } = {
  enable: {
    shape: flag,
    default: true,
    description: 'Whether names are checked at all.',
    scope: 'editor',
  },
  language: {
    shape: languageTag,
    default: 'zh-CN',
    description:
      'The language of the translation, as a pack of the glossary names it (BCP 47). The built-in packs are of `zh-CN`; for another language, name packs in `glossaries`.',
    scope: 'everywhere',
  },
  minConfidence: {
    shape: oneOf(CONFIDENCES),
    default: 'likely',
    description:
      'The weakest findings to show. `certain`: wrong beyond doubt. `likely`: the document supports it. `possible`: all that could be.',
    scope: 'everywhere',
  },
  severity: {
    shape: mapOf(CONFIDENCES, SEVERITIES),
    default: DEFAULT_SEVERITY,
    description: 'How strongly findings of each confidence are shown.',
    example: '{ certain: error }',
    scope: 'everywhere',
  },
  rules: {
    shape: mapOf(
      RULES.map((rule) => rule.id),
      LEVELS,
    ),
    default: {},
    description:
      'Rules that are off, or that have a severity of their own, by rule id. `derived-name` is off until it is given one.',
    example: '{ wrong-term: off, derived-name: information }',
    scope: 'everywhere',
  },
  entries: {
    shape: openMapOf(LEVELS),
    default: {},
    description:
      'Names that are off, or that have a severity of their own, by entry id. It goes before `rules`, but what a rule has turned off stays off.',
    example: '{ rust: error, envoy: off }',
    scope: 'everywhere',
  },
  glossaries: {
    shape: listOf('a path to a glossary file'),
    default: [],
    description:
      'Further glossary files, relative to the file that names them (in the editor’s settings: to the workspace folder). An entry of the same id as one in the built-in glossary, or in a file before it, is laid over that one: its name counts, its lists are added.',
    example: '[glossary/company.yaml]',
    scope: 'everywhere',
  },
  builtin: {
    shape: flag,
    default: true,
    description: 'Whether the built-in glossary is used.',
    scope: 'everywhere',
  },
  exclude: {
    shape: listOf('a glob'),
    default: [],
    description:
      'Files that are not checked: globs (`*`, `**`, `?`, `{a,b}`, `[a-z]`) relative to the file that names them.',
    example: '[drafts/**]',
    scope: 'everywhere',
  },
  diagnosticMode: {
    shape: oneOf(DIAGNOSTIC_MODES),
    default: 'auto',
    description:
      'Of which files problems are listed. `openFiles`: of those that are open. `workspace`: of all Markdown files in the workspace’s folders. `auto`: of all, unless there are more than 20,000.',
    scope: 'editor',
  },
  'trace.server': {
    shape: oneOf(['off', 'messages', 'verbose']),
    default: 'off',
    description: 'What of the talk between the editor and the server is written to the output.',
    scope: 'editor',
  },
};

/** The name of the file that holds the settings of its folder and all below. */
export const CONFIGURATION_FILE = 'zhengming.yaml';

/** A name that looks like it and is not read, so that no two files of a folder contradict each other. */
export const MISNAMED_FILE = 'zhengming.yml';

/** The names of all settings. */
export const KEYS = Object.keys(SETTINGS) as readonly (keyof Settings)[];

/** The names of the settings that `zhengming.yaml` may hold. */
export const FILE_KEYS = KEYS.filter((key) => SETTINGS[key].scope === 'everywhere');
