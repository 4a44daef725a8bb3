import { createFindConfiguration } from '../check/configuration.ts';
import { defineCommand } from '../commands/command.ts';
import { CONFIGURATION_OPTIONS, toConfigurationOptions } from '../commands/configurationOptions.ts';
import { choice, withDefault } from '../commands/option.ts';
import { EXIT } from '../exitCode.ts';
import { explainPlace } from './explain.ts';
import { readPlace } from './place.ts';
import { describeExplanation } from './text.ts';

/** `zhengming explain`. */
export const explainCommand = defineCommand({
  name: 'explain',
  usage: ['explain [options] PATH:LINE:COLUMN'],
  description: [
    'Says what stands at a place of a Markdown file: the finding, its entry and rendering, what speaks for and against it, and which setting decided how it is shown; or why there is no finding.',
    'Lines and columns are as check prints them: from 1, columns in UTF-16 units.',
  ],
  options: {
    format: withDefault(choice(['text', 'json'], 'how it is printed'), 'text'),
    ...CONFIGURATION_OPTIONS,
  },
  operands: { what: 'PATH:LINE:COLUMN', least: 1, most: 1 },
  notes: ['Exit code: 0 explained, 2 wrong use or something that could not be read.'],
  async run({ values, operands }, { out, folder }) {
    const options = toConfigurationOptions(values);
    const find = await createFindConfiguration(options, folder);
    const explanation = await explainPlace(readPlace(operands[0] ?? ''), find, folder);
    const isJson = values.format === 'json';
    const shown = isJson
      ? `${JSON.stringify(explanation, null, 2)}\n`
      : describeExplanation(explanation, folder);
    await out.write(shown);
    await out.flush();
    return EXIT.clean;
  },
});
