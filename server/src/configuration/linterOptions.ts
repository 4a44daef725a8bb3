import type { LinterOptions } from '@zhengming/core';
import type { Configuration } from './configuration.ts';
import type { Level } from './severity.ts';

/** The options that a linter needs to give only what the configuration asks for. */
export function toLinterOptions(configuration: Configuration): LinterOptions {
  return {
    minConfidence: configuration.minConfidence,
    disabledRules: keysOff(configuration.rules),
    disabledEntries: keysOff(configuration.entries),
  };
}

function keysOff(levels: Readonly<Partial<Record<string, Level>>>): ReadonlySet<string> {
  return new Set(Object.keys(levels).filter((key) => levels[key] === 'off'));
}
