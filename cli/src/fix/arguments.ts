import { CONFIDENCES } from '@zhengming/core';
import { type Command, choose, parse, UsageError } from '../arguments.ts';
import { FIX_HELP } from './help.ts';

const COMMAND = ' fix';

/** Reads what follows `zhengming fix`. @throws {UsageError} */
export function readFix(args: readonly string[]): Command {
  const { values, positionals } = parse(COMMAND, {
    args: [...args],
    allowPositionals: true,
    options: {
      'min-confidence': { type: 'string', default: 'certain' },
      'dry-run': { type: 'boolean', short: 'n', default: false },
      diff: { type: 'boolean', default: false },
      glossary: { type: 'string', multiple: true, default: [] },
      'no-builtin': { type: 'boolean', default: false },
      config: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return { name: 'help', text: FIX_HELP };
  if (positionals.length === 0) {
    const message = 'Unexpected end of the command line, expected a file or a folder';
    throw new UsageError(message, COMMAND);
  }
  const fixes = choose('--min-confidence', values['min-confidence'], CONFIDENCES, COMMAND);
  const options = {
    paths: positionals,
    fixes,
    // What is to be fixed has to be found, whatever the configuration asks for.
    minConfidence: fixes === 'certain' ? undefined : fixes,
    writes: !values['dry-run'] && !values.diff,
    diff: values.diff,
    glossaries: values.glossary,
    builtin: !values['no-builtin'],
    config: values.config,
  };
  return { name: 'fix', options };
}
