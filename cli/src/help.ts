/** What `zhengming --help` prints. */
export const HELP = `zhengming: finds names of projects and products that a translation got wrong

Usage:
  zhengming check [options] PATH...   check Markdown files and folders
  zhengming fix [options] PATH...     fix what is certain in Markdown files and folders
  zhengming lsp --stdio               start the language server

Options:
  -h, --help      print this, or the help of a command
      --version   print the version
`;

/** What `zhengming check --help` prints. */
export const CHECK_HELP = `Usage: zhengming check [options] PATH...

Checks Markdown files, and all *.md and *.markdown files in folders (node_modules, .git and links to
folders left out). What each zhengming.yaml from a file's folder upward says applies, as in the editor.

Options:
  --format text|json   how findings are printed (default: text)
  --min-confidence certain|likely|possible
                       the weakest findings to report (default: likely)
  --glossary FILE      a further glossary file, YAML, or TSV of wrong and right; may be given again
  --no-builtin         leave the built-in glossary out
  --config FILE        the configuration to use, in place of every zhengming.yaml
  --threads N          how many files to check at once (default: as the cores allow, 1 for few files)
  -h, --help           print this

Exit code: 0 nothing found, 1 findings, 2 wrong use or something that could not be read.
`;

/** What `zhengming lsp --help` prints. */
export const LSP_HELP = `Usage: zhengming lsp --stdio

Starts the language server, which speaks the Language Server Protocol over standard input and output.
`;
