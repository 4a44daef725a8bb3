import { startNodeServer } from '@zhengming/server/node/start';
import { defineCommand } from '../commands/command.ts';
import { flag, text } from '../commands/option.ts';
import { UsageError } from '../commands/usageError.ts';

/** Seen from the bundle, `dist/main.cjs`. */
const INDEX_WORKER = new URL('../bin/indexWorker.js', import.meta.url);

/** `zhengming lsp`. */
export const lspCommand = defineCommand({
  name: 'lsp',
  usage: ['lsp --stdio'],
  description: [
    'Starts the language server, which speaks the Language Server Protocol over standard input and output.',
  ],
  options: {
    stdio: flag('speak over standard input and output; there is no other way'),
    // Editors add it; the server learns it from the protocol as well.
    clientProcessId: text('ID', 'the process of the editor: the server ends with it'),
  },
  async run({ values }) {
    if (!values.stdio) {
      throw new UsageError('Unexpected end of the command line, expected --stdio');
    }
    startNodeServer(INDEX_WORKER);
    return undefined;
  },
});
