import { type LinterOptions, OPTIONAL_RULES } from '@zhengming/core';
import type { Configuration } from './configuration.ts';
import type { Level } from './severity.ts';

/** The options that a linter needs to give only what the configuration asks for. */
export function toLinterOptions(configuration: Configuration): LinterOptions {
  return {
    anyLanguage: configuration.otherLanguages === 'check',
    minConfidence: configuration.minConfidence,
    disabledRules: rulesOff(configuration.rules),
    disabledEntries: keysOff(configuration.entries),
    disabledRenderings: keysOff(configuration.renderings),
  };
}

/** An optional rule is on where it has a severity. */
function rulesOff(levels: Readonly<Partial<Record<string, Level>>>): ReadonlySet<string> {
  const optional = [...OPTIONAL_RULES].filter((rule) => levels[rule] === undefined);
  return new Set([...keysOff(levels), ...optional]);
}

function keysOff(levels: Readonly<Partial<Record<string, Level>>>): ReadonlySet<string> {
  return new Set(Object.keys(levels).filter((key) => levels[key] === 'off'));
}
