import type { Terminal } from '../terminal.ts';
import { createJsonReporter, renderAsJson } from './json.ts';
import type { Render, Reporter } from './reporter.ts';
import { createTextRender, createTextReporter } from './text.ts';

/** The ways in which findings can be printed. */
export const FORMATS = ['text', 'json'] as const;

export type Format = (typeof FORMATS)[number];

/** What puts a file's findings into words. */
export function createRender(format: Format, hasColours: boolean): Render {
  return format === 'json' ? renderAsJson : createTextRender(hasColours);
}

/** What writes the words that a {@link Render} of the same format makes. */
export function createReporter(format: Format, terminal: Terminal): Reporter {
  return format === 'json' ? createJsonReporter(terminal) : createTextReporter(terminal);
}
