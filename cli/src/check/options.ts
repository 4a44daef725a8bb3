import type { Asked } from '../commands/command.ts';
import {
  CONFIGURATION_OPTIONS,
  type ConfigurationOptions,
  toConfigurationOptions,
} from '../commands/configurationOptions.ts';
import { choice, wholeNumber, withDefault } from '../commands/option.ts';
import { FORMATS, type Format } from '../report/format.ts';

/** What `zhengming check` was asked. Paths are as they were written. */
export interface CheckOptions extends ConfigurationOptions {
  /** At least one. */
  readonly paths: readonly string[];
  readonly format: Format;
  /** How many threads check files, at most; `undefined`: as many as pay. */
  readonly threads: number | undefined;
}

/** More threads than this only cost memory. */
const MOST_THREADS = 64;

/** The options of `zhengming check`. */
export const CHECK_OPTIONS = {
  format: withDefault(choice(FORMATS, 'how findings are printed'), 'text'),
  ...CONFIGURATION_OPTIONS,
  threads: wholeNumber(
    { least: 1, most: MOST_THREADS },
    'how many files to check at once (default: as the cores allow, 1 for few files)',
  ),
} as const;

/** What they were set to. */
export function toCheckOptions({ values, operands }: Asked<typeof CHECK_OPTIONS>): CheckOptions {
  return {
    ...toConfigurationOptions(values),
    paths: operands,
    format: values.format,
    threads: values.threads,
  };
}
