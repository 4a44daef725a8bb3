import { CONFIDENCES, type Confidence, localize, RULES } from '@zhengming/core';
import { type Override, overridesOf } from './overrides.ts';
import { SWITCHES, type Switch } from './packs.ts';
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
  readonly otherLanguages: OtherLanguages;
  readonly minConfidence: Confidence;
  readonly severity: Readonly<Partial<Record<Confidence, Severity>>>;
  readonly rules: Readonly<Partial<Record<string, Level>>>;
  readonly entries: Readonly<Partial<Record<string, Level>>>;
  readonly renderings: Readonly<Partial<Record<string, Level>>>;
  readonly packs: Readonly<Partial<Record<string, Switch>>>;
  readonly glossaries: readonly LocatedText[];
  readonly builtin: boolean;
  readonly exclude: readonly LocatedText[];
  readonly overrides: readonly Override<FindingSettings>[];
  readonly diagnosticMode: DiagnosticMode;
  readonly 'trace.server': 'off' | 'messages' | 'verbose';
}

/** What is done with what is in another language than the glossary's. */
export const OTHER_LANGUAGES = ['skip', 'check'] as const;

export type OtherLanguages = (typeof OTHER_LANGUAGES)[number];

/** Of which files an editor lists problems. */
export const DIAGNOSTIC_MODES = ['auto', 'openFiles', 'workspace'] as const;

export type DiagnosticMode = (typeof DIAGNOSTIC_MODES)[number];

/** The settings that say which findings there are and how they are shown: what globs may override. */
export type FindingSettings = Pick<
  Settings,
  'otherLanguages' | 'minConfidence' | 'severity' | 'rules' | 'entries' | 'renderings'
>;

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

const otherLanguages = oneOf(OTHER_LANGUAGES);
const minConfidence = oneOf(CONFIDENCES);
const severity = mapOf(CONFIDENCES, SEVERITIES);
const rules = mapOf(
  RULES.map((rule) => rule.id),
  LEVELS,
);
const levels = openMapOf(LEVELS);

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
  otherLanguages: {
    shape: otherLanguages,
    default: 'skip',
    description:
      'What is done with documents, and with blocks of documents, that are in another language than `language`. `skip`: they are left alone, as their front matter, path and letters tell. `check`: they are checked like all others.',
    scope: 'everywhere',
  },
  minConfidence: {
    shape: minConfidence,
    default: 'likely',
    description:
      'The weakest findings to show. `certain`: wrong beyond doubt. `likely`: the document supports it. `possible`: all that could be.',
    scope: 'everywhere',
  },
  severity: {
    shape: severity,
    default: DEFAULT_SEVERITY,
    description: 'How strongly findings of each confidence are shown.',
    example: '{ certain: error }',
    scope: 'everywhere',
  },
  rules: {
    shape: rules,
    default: {},
    description:
      'Rules that are off, or that have a severity of their own, by rule id. `derived-name` and `guessed-name` are off until they are given one.',
    example: '{ wrong-term: off, derived-name: information }',
    scope: 'everywhere',
  },
  entries: {
    shape: levels,
    default: {},
    description:
      'Names that are off, or that have a severity of their own, by entry id. It goes before `rules`, but what a rule has turned off stays off.',
    example: '{ rust: error, envoy: off }',
    scope: 'everywhere',
  },
  renderings: {
    shape: levels,
    default: {},
    description:
      'What stands in the text that is not reported, or that has a severity of its own, whatever name it stands for. It goes before `entries` and `rules`, but what they have turned off stays off.',
    example: '{ 铁锈: hint, 枢纽: off }',
    scope: 'everywhere',
  },
  packs: {
    shape: openMapOf(SWITCHES),
    default: {},
    description:
      'Packs that are off or on, by their names: a pack is called like its file, without `.yaml`. `*` stands for all that are not named. Of a pack that is off nothing is known, its right forms included.',
    example: '{ web3: off }',
    scope: 'everywhere',
  },
  glossaries: {
    shape: listOf(
      () => localize`a path to a glossary file or folder, or npm: and the name of a package`,
    ),
    default: [],
    description:
      'Further packs: files, folders with all `*.yaml` and `*.tsv` in them, or packages (`npm:@acme/glossary`: found in `node_modules`, its `package.json` lists the paths of packs under `zhengming`). Paths are relative to the file that names them (in the editor’s settings: to the workspace folder). An entry of the same id as one in the built-in glossary, or in a pack before it, is laid over that one.',
    example: '[glossary/, "npm:@acme/glossary"]',
    scope: 'everywhere',
  },
  builtin: {
    shape: flag,
    default: true,
    description: 'Whether the built-in glossary is used.',
    scope: 'everywhere',
  },
  exclude: {
    shape: listOf(() => localize`a glob`),
    default: [],
    description:
      'Files that are not checked: globs (`*`, `**`, `?`, `{a,b}`, `[a-z]`) relative to the file that names them.',
    example: '[drafts/**]',
    scope: 'everywhere',
  },
  overrides: {
    shape: overridesOf<FindingSettings>({
      otherLanguages,
      minConfidence,
      severity,
      rules,
      entries: levels,
      renderings: levels,
    }),
    default: [],
    description:
      'Settings for some of the files: a list of maps, each with `files`, globs relative to the file that names them, and any of `otherLanguages`, `minConfidence`, `severity`, `rules`, `entries` and `renderings`. For the files that a glob matches they go before what the same file says otherwise, a later one before an earlier one.',
    example: '[{ files: [blog/**], entries: { rust: off } }]',
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
