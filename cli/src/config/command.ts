import { createFindConfiguration } from '../check/configuration.ts';
import { createTroubles } from '../check/troubles.ts';
import { defineCommand } from '../commands/command.ts';
import { CONFIGURATION_OPTIONS, toConfigurationOptions } from '../commands/configurationOptions.ts';
import { choice, withDefault } from '../commands/option.ts';
import { EXIT } from '../exitCode.ts';
import { tellConfiguration } from './config.ts';
import { describeConfiguration } from './text.ts';

/** `zhengming config`. */
export const configCommand = defineCommand({
  name: 'config',
  usage: ['config [options] PATH'],
  description: [
    'Prints the configuration that holds for a file, or for a folder, each value with the line of the zhengming.yaml that decided it.',
  ],
  options: {
    format: withDefault(choice(['text', 'json'], 'how it is printed'), 'text'),
    ...CONFIGURATION_OPTIONS,
  },
  operands: { what: 'a file or a folder', least: 1, most: 1 },
  notes: [
    'Exit code: 0 all that is set could be read, 2 wrong use or something that could not be read.',
  ],
  async run({ values, operands }, terminal) {
    const { out, folder } = terminal;
    const options = toConfigurationOptions(values);
    const find = await createFindConfiguration(options, folder);
    const told = await tellConfiguration(operands[0] ?? '', find, folder);
    const troubles = createTroubles(terminal);
    for (const { message, ...origin } of told.problems) await troubles.ofData({ origin, message });
    const isJson = values.format === 'json';
    await out.write(
      isJson ? `${JSON.stringify(told, null, 2)}\n` : describeConfiguration(told, folder),
    );
    await out.flush();
    return told.problems.length > 0 ? EXIT.trouble : EXIT.clean;
  },
});
