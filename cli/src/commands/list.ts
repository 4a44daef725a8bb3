/** A command as the help of all names it. */
export interface ListedCommand {
  readonly name: string;
  /** What follows `zhengming`. */
  readonly usage: string;
  readonly summary: string;
}

/** All commands, in the order of the help. What runs them: `check` in `run.ts`, all others in `others.ts`. */
export const COMMANDS = [
  {
    name: 'check',
    usage: 'check [options] PATH...',
    summary: 'check Markdown files and folders',
  },
  {
    name: 'fix',
    usage: 'fix [options] PATH...',
    summary: 'fix what is certain in Markdown files and folders',
  },
  {
    name: 'baseline',
    usage: 'baseline update [options] PATH...',
    summary: 'accept what is found today',
  },
  {
    name: 'merge',
    usage: 'merge [options] FILE...',
    summary: 'make one report of the results of shards',
  },
  {
    name: 'explain',
    usage: 'explain [options] PATH:LINE:COLUMN',
    summary: 'say why there is a finding at a place, or none',
  },
  {
    name: 'config',
    usage: 'config [options] PATH',
    summary: 'print what is set for a file, and where',
  },
  {
    name: 'mine',
    usage: 'mine [options] PATH...',
    summary: 'propose wrong renderings for the glossary',
  },
  { name: 'lsp', usage: 'lsp --stdio', summary: 'start the language server' },
] as const satisfies readonly ListedCommand[];

/** What a command may be called. */
export type CommandName = (typeof COMMANDS)[number]['name'];

/** Whether a word of the command line is the name of a command. */
export function isCommand(word: string | undefined): word is CommandName {
  return COMMANDS.some(({ name }) => name === word);
}
