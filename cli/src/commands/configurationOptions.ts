import { CONFIDENCES, type Confidence } from '@zhengming/core';
import { choice, flag, text, texts, type ValuesOf } from './option.ts';

/** What a command line says in place of, or before, every `zhengming.yaml`. */
export interface ConfigurationOptions {
  /** `undefined`: as the configuration says. */
  readonly minConfidence: Confidence | undefined;
  readonly glossaries: readonly string[];
  /** False where the built-in glossary is to be left out, whatever the configuration says. */
  readonly builtin: boolean;
  /** The one configuration file to use. */
  readonly config: string | undefined;
}

/** The options of every command that looks for findings. */
export const CONFIGURATION_OPTIONS = {
  'min-confidence': choice(
    CONFIDENCES,
    'the weakest findings to report, `likely` unless configured',
  ),
  glossary: texts(
    'FILE',
    'a further glossary file, YAML, or TSV of wrong and right; may be given again',
  ),
  'no-builtin': flag('leave the built-in glossary out'),
  config: text('FILE', 'the configuration to use, in place of every zhengming.yaml'),
} as const;

/** What they were set to. */
export function toConfigurationOptions(
  values: ValuesOf<typeof CONFIGURATION_OPTIONS>,
): ConfigurationOptions {
  return {
    minConfidence: values['min-confidence'],
    glossaries: values.glossary,
    builtin: !values['no-builtin'],
    config: values.config,
  };
}
