import { CHECK_OPTIONS, DEFAULT_CHECK } from '../check/options.ts';
import { defineCommand } from '../commands/command.ts';
import { CONFIGURATION_OPTIONS, toConfigurationOptions } from '../commands/configurationOptions.ts';
import { text, withDefault } from '../commands/option.ts';
import { SEARCH_OPTIONS, toSearchOptions } from '../commands/searchOptions.ts';
import { UsageError } from '../commands/usageError.ts';
import { updateBaseline } from './update.ts';

/** Where a baseline is kept unless the command line says otherwise. */
const FILE = 'zhengming-baseline.json';

/** `zhengming baseline`. */
export const baselineCommand = defineCommand({
  name: 'baseline',
  usage: ['baseline update [options] PATH...'],
  description: [
    'Accepts all findings of today in the files named, so that `zhengming check --baseline FILE` reports only those that come after. They are kept by what they are and what stands around them, not by line number. What is accepted in files that are not named stays; what is no longer there is forgotten.',
  ],
  options: {
    baseline: withDefault(text('FILE', 'where what is accepted is kept'), FILE),
    ...CONFIGURATION_OPTIONS,
    ...SEARCH_OPTIONS,
    threads: CHECK_OPTIONS.threads,
  },
  operands: { what: '`update`', least: 1 },
  notes: [
    'Exit code: 0 written, 2 wrong use or something that could not be read: nothing is written.',
  ],
  async run({ values, operands: [action, ...paths] }, terminal) {
    if (action !== 'update') throw new UsageError(`Unexpected \`${action}\`, expected \`update\``);
    if (paths.length === 0) {
      throw new UsageError('Unexpected end of the command line, expected a file or a folder');
    }
    return await updateBaseline(
      {
        ...DEFAULT_CHECK,
        ...toConfigurationOptions(values),
        ...toSearchOptions(values),
        paths,
        threads: values.threads,
      },
      values.baseline,
      terminal,
    );
  },
});
