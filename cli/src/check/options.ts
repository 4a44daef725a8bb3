import { CONFIDENCES, type Confidence } from '@zhengming/core';
import { SEVERITIES, type Severity } from '@zhengming/server/configuration';
import type { Asked } from '../commands/command.ts';
import {
  CONFIGURATION_OPTIONS,
  type ConfigurationOptions,
  toConfigurationOptions,
} from '../commands/configurationOptions.ts';
import { choice, flag, text, wholeNumber, withDefault } from '../commands/option.ts';
import { SEARCH_OPTIONS, type SearchOptions, toSearchOptions } from '../commands/searchOptions.ts';
import { FORMATS, type FormatName } from '../report/format.ts';
import type { Shard } from '../report/formats/shard.ts';
import { shardOption } from './shardOption.ts';

/** The weakest findings that make a check fail: at least so sure, at least so severe, or none. */
export type FailOn = Confidence | Severity | 'never';

/** What `zhengming check` was asked. Paths are as they were written. */
export interface CheckOptions extends ConfigurationOptions, SearchOptions {
  /** `-` stands for standard input. */
  readonly paths: readonly string[];
  /** What the text on standard input is called. */
  readonly stdinFilename: string | undefined;
  readonly format: FormatName;
  readonly failOn: FailOn;
  /** How many findings are printed at most; `undefined`: all. */
  readonly max: number | undefined;
  readonly isQuiet: boolean;
  readonly hasStatistics: boolean;
  /** A revision of git: only lines that changed since are reported. */
  readonly since: string | undefined;
  /** A file of findings that are accepted. */
  readonly baseline: string | undefined;
  readonly shard: Shard;
  /** The folder of what earlier checks found. */
  readonly cache: string | undefined;
  /** How many threads check files, at most; `undefined`: as many as pay. */
  readonly threads: number | undefined;
}

/** More threads than this only cost memory. */
const MOST_THREADS = 64;

const FAIL_ON = [...CONFIDENCES, ...SEVERITIES, 'never'] as const;

/** The options of `zhengming check`, and of what else checks files. */
export const CHECK_OPTIONS = {
  format: withDefault(
    choice(FORMATS, `how findings are printed: ${FORMATS.join(', ')}`, 'FORMAT'),
    'text',
  ),
  ...CONFIGURATION_OPTIONS,
  ...SEARCH_OPTIONS,
  'fail-on': withDefault(
    choice(
      FAIL_ON,
      'the weakest findings to exit with 1 for, by confidence (certain, likely, possible) or severity (error, warning, information, hint), or `never`',
      'WHAT',
    ),
    'possible',
    'possible, that is all that are reported',
  ),
  since: text('REF', 'report only what stands in lines that changed since a revision of git'),
  baseline: text('FILE', 'leave out the findings that FILE accepts, see `zhengming baseline`'),
  'stdin-filename': text(
    'FILE',
    'check standard input, as if it were FILE; `-` as a path does so too',
  ),
  max: wholeNumber({ least: 0 }, 'print no more than N findings; the others are counted only'),
  quiet: flag('print findings only: no excerpts, no summary, no notes', 'q'),
  stats: flag('tell at the end what was checked and found, on standard error'),
  shard: shardOption('check only the I-th of N parts of the files, see `zhengming merge`'),
  cache: text('FOLDER', 'keep what was found in FOLDER, and check only what is not known there'),
  threads: wholeNumber(
    { least: 1, most: MOST_THREADS },
    'how many files to work on at once (default: as the cores allow, 1 for few files)',
  ),
} as const;

/** What is asked where nothing is, for commands with fewer options. */
export const DEFAULT_CHECK: CheckOptions = {
  paths: [],
  stdinFilename: undefined,
  format: 'text',
  minConfidence: undefined,
  glossaries: [],
  builtin: true,
  config: undefined,
  ignores: true,
  failOn: 'possible',
  max: undefined,
  isQuiet: false,
  hasStatistics: false,
  since: undefined,
  baseline: undefined,
  shard: { index: 1, count: 1 },
  cache: undefined,
  threads: undefined,
};

/** What they were set to. */
export function toCheckOptions({ values, operands }: Asked<typeof CHECK_OPTIONS>): CheckOptions {
  return {
    ...toConfigurationOptions(values),
    ...toSearchOptions(values),
    paths: operands,
    stdinFilename: values['stdin-filename'],
    format: values.format,
    failOn: values['fail-on'],
    max: values.max,
    isQuiet: values.quiet,
    hasStatistics: values.stats,
    since: values.since,
    baseline: values.baseline,
    shard: values.shard,
    cache: values.cache,
    threads: values.threads,
  };
}
