import { resolve } from 'node:path';
import { builtIn } from '@zhengming/glossary/node';
import { createGlossaryLoader } from '@zhengming/server/configuration';
import { waitingFileSystem } from '@zhengming/server/node';
import { createFindConfiguration } from '../check/configuration.ts';
import { createTroubles } from '../check/troubles.ts';
import { defineCommand } from '../commands/command.ts';
import { CONFIGURATION_OPTIONS, toConfigurationOptions } from '../commands/configurationOptions.ts';
import { choice, texts, wholeNumber, withDefault } from '../commands/option.ts';
import { SEARCH_OPTIONS, toSearchOptions } from '../commands/searchOptions.ts';
import { EXIT } from '../exitCode.ts';
import { mine } from './mine.ts';

/** How proposals are printed. */
const FORMATS = ['yaml', 'json'] as const;

const FEWEST_DOCUMENTS = 2;
const MOST_PROPOSALS = 200;

/** `zhengming mine`. */
export const mineCommand = defineCommand({
  name: 'mine',
  usage: ['mine [options] PATH...'],
  description: [
    'Proposes wrong renderings for the glossary from translated Markdown: what links to the home of a name call it, what stands before a name in brackets, what a translation word by word or by sound makes of a name, and, beside a source text, what its links are called there. What the glossary knows is left out.',
    'The proposals are a pack, the surest first, each with its reasons in a comment. Read them before you keep them.',
  ],
  options: {
    background: texts(
      'PATH',
      'texts whose names are right as a rule: what is usual there is not proposed; may be given again',
    ),
    'min-documents': withDefault(
      wholeNumber({ least: 1 }, 'propose only what stands in so many documents'),
      FEWEST_DOCUMENTS,
    ),
    limit: withDefault(wholeNumber({ least: 1 }, 'propose no more than that'), MOST_PROPOSALS),
    format: withDefault(choice(FORMATS, 'how the proposals are printed'), 'yaml'),
    glossary: CONFIGURATION_OPTIONS.glossary,
    'no-builtin': CONFIGURATION_OPTIONS['no-builtin'],
    config: CONFIGURATION_OPTIONS.config,
    ...SEARCH_OPTIONS,
  },
  operands: { what: 'a file or a folder', least: 1 },
  notes: ['Exit code: 0 done, 2 wrong use or something that could not be read.'],
  async run({ values, operands }, terminal) {
    const { folder, out } = terminal;
    const troubles = createTroubles(terminal);
    const options = toConfigurationOptions({ ...values, 'min-confidence': undefined });
    const find = await createFindConfiguration(options, folder);
    // One glossary for all: that of the first path.
    const { configuration, problems } = await find(resolve(folder, operands[0] ?? '', 'any'));
    const loaded = await createGlossaryLoader(waitingFileSystem, builtIn).load(configuration);
    for (const problem of [...problems, ...loaded.problems]) await troubles.ofData(problem);
    const proposals = await mine(
      {
        ...toSearchOptions(values),
        paths: operands,
        background: values.background,
        fewest: values['min-documents'],
        most: values.limit,
        format: values.format,
      },
      loaded.glossary,
      { folder, troubles },
    );
    await out.write(proposals);
    await out.flush();
    return troubles.count > 0 ? EXIT.trouble : EXIT.clean;
  },
});
