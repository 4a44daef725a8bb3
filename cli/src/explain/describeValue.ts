import type { Origin } from '@zhengming/core';
import type { TracedValue } from '@zhengming/server/configuration';
import { COMMAND_LINE, shorten } from '../check/troubles.ts';

/** A value of a configuration with where it stands: `entries.rust: off (zhengming.yaml:3:5)`. */
export function describeValue(traced: TracedValue, folder: string): string {
  const { setting, member, value, origin } = traced;
  const name = member === undefined ? setting : `${setting}.${member}`;
  return `${name}: ${String(value)} (${describePlace(origin, folder)})`;
}

/** Where a value comes from, as short as it can be said. */
export function describePlace(origin: Origin | undefined, folder: string): string {
  if (!origin) return 'default';
  if (origin.file === COMMAND_LINE) return 'command line';
  return `${shorten(origin.file, folder)}:${origin.line}:${origin.column}`;
}
