import { type Confidence, type Origin, spellingOf } from '@zhengming/core';
import type { Mention } from './mention.ts';
import { isNpmReference } from './npmPacks.ts';
import type { Switch } from './packs.ts';
import { resolvePath } from './path.ts';
import {
  DEFAULT_SEVERITY,
  type DiagnosticMode,
  type OtherLanguages,
  SETTINGS,
  type Settings,
} from './settings.ts';
import type { Level, Severity } from './severity.ts';

/** What one file, the editor's settings, or a command line sets. */
export interface ConfigurationLayer {
  readonly settings: Partial<Settings>;
  /** What its relative paths and globs are relative to; `undefined` where there is no such folder. */
  readonly folder: string | undefined;
  /** What in it can only be checked against the glossary; nothing where left out. */
  readonly mentions?: readonly Mention[];
  /** Where each setting stands in a file; left out where there is no file. */
  readonly origins?: ReadonlyMap<string, Origin>;
  /** Where all of it comes from, where that is no file. */
  readonly source?: Origin;
}

/** A glossary file that a layer names. */
export interface GlossaryReference {
  /** As it was written. */
  readonly text: string;
  /** Absolute; `undefined` where it is relative to no folder, and for a package. */
  readonly path: string | undefined;
  /** What it is relative to; `undefined` where there is no such folder. */
  readonly folder: string | undefined;
  readonly origin: Origin;
}

/** A glob and the folder that it is relative to. */
export interface Exclusion {
  readonly glob: string;
  readonly folder: string;
}

/** What holds for a document once all layers are combined. */
export interface Configuration {
  readonly enable: boolean;
  readonly language: string;
  readonly otherLanguages: OtherLanguages;
  readonly minConfidence: Confidence;
  readonly severity: Readonly<Record<Confidence, Severity>>;
  readonly rules: Readonly<Partial<Record<string, Level>>>;
  readonly entries: Readonly<Partial<Record<string, Level>>>;
  /** By what stands in the text, as `spellingOf` has it. */
  readonly renderings: Readonly<Partial<Record<string, Level>>>;
  /** Those that are not named are on, unless `*` says otherwise. */
  readonly packs: Readonly<Partial<Record<string, Switch>>>;
  readonly builtin: boolean;
  /** Outermost layer first: a later file's entries replace those of the same id. */
  readonly glossaries: readonly GlossaryReference[];
  readonly exclude: readonly Exclusion[];
  readonly diagnosticMode: DiagnosticMode;
  /** What can only be checked against the glossary. */
  readonly mentions: readonly Mention[];
}

/** Combines layers, outermost first: values are replaced, maps merged by key, lists joined. */
export function combineLayers(layers: readonly ConfigurationLayer[]): Configuration {
  return {
    enable: lastOf(layers, 'enable'),
    language: lastOf(layers, 'language'),
    otherLanguages: lastOf(layers, 'otherLanguages'),
    minConfidence: lastOf(layers, 'minConfidence'),
    builtin: lastOf(layers, 'builtin'),
    diagnosticMode: lastOf(layers, 'diagnosticMode'),
    severity: Object.assign(
      { ...DEFAULT_SEVERITY },
      ...layers.map((layer) => layer.settings.severity),
    ),
    rules: Object.assign({}, ...layers.map((layer) => layer.settings.rules)),
    entries: Object.assign({}, ...layers.map((layer) => layer.settings.entries)),
    renderings: Object.fromEntries(layers.flatMap(renderingsOf)),
    packs: Object.assign({}, ...layers.map((layer) => layer.settings.packs)),
    glossaries: layers.flatMap(glossariesOf),
    exclude: layers.flatMap(exclusionsOf),
    mentions: mentionsOf(layers),
  };
}

function lastOf<Key extends keyof Settings>(
  layers: readonly ConfigurationLayer[],
  key: Key,
): Settings[Key] {
  return (
    layers.findLast((layer) => layer.settings[key] !== undefined)?.settings[key] ??
    SETTINGS[key].default
  );
}

/** Every entry that is mentioned, but of the languages only the one that holds. */
function mentionsOf(layers: readonly ConfigurationLayer[]): readonly Mention[] {
  const setting = layers.findLast(({ settings }) => settings.language !== undefined);
  return layers.flatMap((layer) =>
    (layer.mentions ?? []).filter(({ kind }) => kind !== 'language' || layer === setting),
  );
}

function renderingsOf({ settings }: ConfigurationLayer) {
  return Object.entries(settings.renderings ?? {}).map(
    ([text, level]) => [spellingOf(text), level] as const,
  );
}

function glossariesOf({ settings, folder }: ConfigurationLayer): readonly GlossaryReference[] {
  return (settings.glossaries ?? []).map(({ text, origin }) => ({
    text,
    origin,
    path: isNpmReference(text) ? undefined : resolvePath(folder, text),
    folder,
  }));
}

function exclusionsOf({ settings, folder }: ConfigurationLayer): readonly Exclusion[] {
  return (settings.exclude ?? []).map(({ text }) => ({ glob: text, folder: folder ?? '/' }));
}
