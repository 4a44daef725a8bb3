import { CHECK_OPTIONS } from '../check/options.ts';
import { defineCommand } from '../commands/command.ts';
import { merge } from './merge.ts';

/** `zhengming merge`. */
export const mergeCommand = defineCommand({
  name: 'merge',
  usage: ['merge [options] FILE...'],
  description: [
    'Makes one report of the results that `zhengming check --format shard --shard I/N` wrote, each to a file, in the order of the files’ paths. All parts must be there, each once.',
  ],
  options: {
    format: CHECK_OPTIONS.format,
    max: CHECK_OPTIONS.max,
    quiet: CHECK_OPTIONS.quiet,
  },
  operands: { what: 'a file with the results of a shard', least: 1 },
  notes: ['Exit code: as one check of all would have; 2 too where a part is missing.'],
  run: ({ values, operands }, terminal) =>
    merge(operands, { ...values, isQuiet: values.quiet }, terminal),
});
