export {
  type Configuration,
  type ConfigurationLayer,
  combineLayers,
  type Exclusion,
  type GlossaryReference,
} from './configuration.ts';
export { isExcluded } from './exclude.ts';
export { type FileSystem, UnreadableFileError } from './fileSystem.ts';
export { matchesGlob } from './glob.ts';
export {
  createGlossaryLoader,
  type GlossaryLoader,
  type LoadedGlossary,
  type SharedGlossary,
} from './glossary.ts';
export { toLinterOptions } from './linterOptions.ts';
export type { Mention } from './mention.ts';
export { createOverriding } from './overriding.ts';
export { packName, SWITCHES, type Switch } from './packs.ts';
export { type ReadLayer, readConfiguration, readSettingsObject } from './read.ts';
export {
  type ConfigurationResolver,
  createConfigurationResolver,
  type ResolvedConfiguration,
  type ResolverOptions,
  type Root,
} from './resolver.ts';
export {
  CONFIGURATION_FILE,
  DIAGNOSTIC_MODES,
  type DiagnosticMode,
  FILE_KEYS,
  KEYS,
  MISNAMED_FILE,
  SETTINGS,
  type Setting,
  type Settings,
} from './settings.ts';
export { type Level, SEVERITIES, type Severity, severityOf } from './severity.ts';
export type { JsonSchema, LocatedText } from './shape.ts';
export { type TracedValue, traceLayers } from './trace.ts';
