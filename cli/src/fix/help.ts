/** What `zhengming fix --help` prints. */
export const FIX_HELP = `Usage: zhengming fix [options] PATH...

Fixes what is certain in Markdown files, and in all *.md and *.markdown files in folders. Each file is
replaced all at once, or not at all; one that is read-only, or changed meanwhile, is left alone.

Options:
  --min-confidence certain|likely|possible
                       the weakest findings to fix (default: certain)
  -n, --dry-run        write nothing: say how much would be fixed
  --diff               write nothing: print what would be fixed as a unified diff
  --glossary FILE      a further glossary file, YAML, or TSV of wrong and right; may be given again
  --no-builtin         leave the built-in glossary out
  --config FILE        the configuration to use, in place of every zhengming.yaml
  -h, --help           print this

Exit code: 0 all that was asked for is fixed, 1 some of it could not be, or would be with --dry-run or
--diff, 2 wrong use or something that could not be read or written.
`;
