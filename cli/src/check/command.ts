import { defineCommand } from '../commands/command.ts';
import { check } from './check.ts';
import { CHECK_OPTIONS, toCheckOptions } from './options.ts';

/** `zhengming check`. */
export const checkCommand = defineCommand({
  name: 'check',
  usage: ['check [options] PATH...'],
  description: [
    'Checks Markdown files, and all *.md and *.markdown files in folders (node_modules, .git and links to folders left out). What each zhengming.yaml from a file’s folder upward says applies, as in the editor.',
  ],
  options: CHECK_OPTIONS,
  operands: { what: 'a file or a folder', least: 0 },
  notes: [
    'Exit code: 0 nothing found, 1 findings, 2 wrong use or something that could not be read.',
  ],
  run: (asked, terminal) => check(toCheckOptions(asked), terminal),
});
