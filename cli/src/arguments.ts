import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CONFIDENCES, type Confidence } from '@zhengming/core';
import { readFix } from './fix/arguments.ts';
import type { FixOptions } from './fix/options.ts';
import { CHECK_HELP, HELP, LSP_HELP } from './help.ts';
import { FORMATS, type Format } from './report/format.ts';

/** What `zhengming check` was asked. Paths are as they were written. */
export interface CheckOptions {
  /** At least one. */
  readonly paths: readonly string[];
  readonly format: Format;
  /** `undefined`: as the configuration says. */
  readonly minConfidence: Confidence | undefined;
  readonly glossaries: readonly string[];
  /** False where the built-in glossary is to be left out, whatever the configuration says. */
  readonly builtin: boolean;
  /** The one configuration file to use. */
  readonly config: string | undefined;
  /** How many threads check files, at most; `undefined`: as many as pay. */
  readonly threads: number | undefined;
}

/** What the command line asks for. */
export type Command =
  | { readonly name: 'help'; readonly text: string }
  | { readonly name: 'version' }
  | { readonly name: 'check'; readonly options: CheckOptions }
  | { readonly name: 'fix'; readonly options: FixOptions }
  | { readonly name: 'lsp' };

/** A command line that asks for nothing there is. The message says what was found and what was expected. */
export class UsageError extends Error {
  /** The command whose help helps, with a space before it; empty for `zhengming` itself. */
  readonly command: string;

  constructor(message: string, command = '') {
    super(message);
    this.name = 'UsageError';
    this.command = command;
  }
}

/** More threads than this only cost memory. */
const MOST_THREADS = 64;

/**
 * Reads a command line, without the names of Node and the script.
 * @throws {UsageError}
 */
export function readArguments(args: readonly string[]): Command {
  const [first, ...rest] = args;
  switch (first) {
    case 'check':
      return readCheck(rest);
    case 'fix':
      return readFix(rest);
    case 'lsp':
      return readLsp(rest);
    case '--help':
    case '-h':
      return { name: 'help', text: HELP };
    case '--version':
      return { name: 'version' };
    case undefined:
      throw new UsageError(
        'Unexpected end of the command line, expected a command: check, fix or lsp',
      );
    default:
      throw new UsageError(`Unexpected \`${first}\`, expected a command: check, fix or lsp`);
  }
}

function readCheck(args: readonly string[]): Command {
  const { values, positionals } = parse(' check', {
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      'min-confidence': { type: 'string' },
      glossary: { type: 'string', multiple: true, default: [] },
      'no-builtin': { type: 'boolean', default: false },
      config: { type: 'string' },
      threads: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return { name: 'help', text: CHECK_HELP };
  if (positionals.length === 0) {
    throw new UsageError(
      'Unexpected end of the command line, expected a file or a folder',
      ' check',
    );
  }
  const confidence = values['min-confidence'];
  const options = {
    paths: positionals,
    format: choose('--format', values.format, FORMATS),
    minConfidence:
      confidence === undefined ? undefined : choose('--min-confidence', confidence, CONFIDENCES),
    glossaries: values.glossary,
    builtin: !values['no-builtin'],
    config: values.config,
    threads: values.threads === undefined ? undefined : readThreads(values.threads),
  };
  return { name: 'check', options };
}

/** Editors add the id of their process; the server learns it from the protocol as well. */
function readLsp(args: readonly string[]): Command {
  const { values } = parse(' lsp', {
    args: [...args],
    options: {
      stdio: { type: 'boolean', default: false },
      clientProcessId: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return { name: 'help', text: LSP_HELP };
  if (values.stdio) return { name: 'lsp' };
  throw new UsageError('Unexpected end of the command line, expected --stdio', ' lsp');
}

export function parse<const Config extends ParseArgsConfig>(command: string, config: Config) {
  try {
    return parseArgs(config);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // What follows the first sentence is about arguments that start with a hyphen.
    throw new UsageError(error.message.split('. ')[0] ?? error.message, command);
  }
}

function readThreads(value: string): number {
  const threads = /^\d+$/u.test(value) ? Number(value) : 0;
  if (threads >= 1 && threads <= MOST_THREADS) return threads;
  const expected = `a whole number from 1 to ${MOST_THREADS}`;
  throw new UsageError(`Unexpected \`--threads ${value}\`, expected ${expected}`, ' check');
}

export function choose<T extends string>(
  option: string,
  value: string,
  choices: readonly T[],
  command = ' check',
): T {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  const expected = choices.join(' or ');
  throw new UsageError(`Unexpected \`${option} ${value}\`, expected ${expected}`, command);
}
