import { defineCommand } from '../commands/command.ts';
import { check } from './check.ts';
import { CHECK_OPTIONS, toCheckOptions } from './options.ts';

/** `zhengming check`. */
export const checkCommand = defineCommand({
  name: 'check',
  usage: ['check [options] PATH...', 'check [options] --stdin-filename FILE'],
  description: [
    'Checks Markdown files, those that match a pattern, and all *.md, *.mdx and *.markdown files in folders (without node_modules, .git and what Git ignores). What each zhengming.yaml from a file’s folder upward says applies, as in the editor.',
  ],
  options: CHECK_OPTIONS,
  operands: { what: 'a file or a folder', least: 0 },
  notes: [
    'Exit code: 0 nothing found that --fail-on asks for, 1 findings, 2 wrong use or something that could not be read. With --format shard it is 0 but for wrong use: `zhengming merge` says the rest.',
  ],
  run: (asked, terminal) => check(toCheckOptions(asked), terminal),
});
