import { parseArgs } from 'node:util';

/** The command-line options of `code` that tests use; all others are left aside. */
export interface CodeOptions {
  readonly developmentPaths: readonly string[];
  readonly testsPath: string | undefined;
  readonly userData: string | undefined;
  readonly extensions: string | undefined;
  /** Extensions (.vsix files) to install instead of running tests. */
  readonly install: readonly string[];
  /** The folder or workspace file to open. */
  readonly target: string | undefined;
}

const STRING = { type: 'string' } as const;
const STRINGS = { type: 'string', multiple: true } as const;

function strings(value: unknown): string[] {
  return [value].flat().filter((one) => typeof one === 'string');
}

/** Reads the options from a command line. */
export function readOptions(args: readonly string[]): CodeOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: STRINGS,
      extensionTestsPath: STRING,
      'user-data-dir': STRING,
      'extensions-dir': STRING,
      'install-extension': STRINGS,
    },
  });
  return {
    developmentPaths: strings(values.extensionDevelopmentPath),
    testsPath: strings(values.extensionTestsPath)[0],
    userData: strings(values['user-data-dir'])[0],
    extensions: strings(values['extensions-dir'])[0],
    install: strings(values['install-extension']),
    target: positionals[0],
  };
}
