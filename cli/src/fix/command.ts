import { CONFIDENCES } from '@zhengming/core';
import { CHECK_OPTIONS } from '../check/options.ts';
import { defineCommand } from '../commands/command.ts';
import { CONFIGURATION_OPTIONS, toConfigurationOptions } from '../commands/configurationOptions.ts';
import { choice, flag, withDefault } from '../commands/option.ts';
import { SEARCH_OPTIONS, toSearchOptions } from '../commands/searchOptions.ts';
import { fix } from './fix.ts';

/** `zhengming fix`: puts right what is certain, in the files themselves. */
export const fixCommand = defineCommand({
  name: 'fix',
  usage: ['fix [options] PATH...'],
  description: [
    'Fixes what is certain in Markdown files, and in all *.md, *.mdx and *.markdown files in folders (without node_modules, .git and what Git ignores). Each file is replaced all at once or not at all; one that is read-only, or changed meanwhile, is left alone.',
  ],
  options: {
    ...CONFIGURATION_OPTIONS,
    ...SEARCH_OPTIONS,
    'min-confidence': withDefault(
      choice(CONFIDENCES, 'the weakest findings to fix'),
      'certain' as const,
    ),
    'dry-run': flag('write nothing: say how much would be fixed', 'n'),
    diff: flag('write nothing: print what would be fixed as a unified diff'),
    threads: CHECK_OPTIONS.threads,
  },
  operands: { what: 'a file or a folder', least: 1 },
  notes: [
    'Exit code: 0 all that was asked for is fixed, 1 some of it could not be, or would be with --dry-run',
    'or --diff, 2 wrong use or something that could not be read or written.',
  ],
  run({ values, operands }, terminal) {
    const fixes = values['min-confidence'];
    const options = {
      ...toConfigurationOptions(values),
      ...toSearchOptions(values),
      // What is to be fixed has to be found, whatever the configuration asks for.
      minConfidence: fixes === 'certain' ? undefined : fixes,
      paths: operands,
      fixes,
      writes: !values['dry-run'] && !values.diff,
      diff: values.diff,
      threads: values.threads,
    };
    return fix(options, terminal);
  },
});
