import type { Format } from './formats/format.ts';
import { json, jsonl } from './formats/json.ts';
import { otherFormat } from './formats/others.ts';
import type { Shard } from './formats/shard.ts';
import { createText, type TextOptions } from './formats/text.ts';

/** The ways in which findings can be printed. */
export const FORMATS = [
  'text',
  'json',
  'jsonl',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'checkstyle',
  'rdjson',
  'html',
  'shard',
] as const;

/** How findings are printed, or kept for a baseline. */
export type FormatName = (typeof FORMATS)[number] | 'accepted';

export interface FormatOptions extends TextOptions {
  readonly shard: Shard;
}

/** What prints findings in the way of that name. */
export function createFormat(name: FormatName, options: FormatOptions): Format {
  switch (name) {
    case 'text':
      return createText(options);
    case 'json':
      return json;
    case 'jsonl':
      return jsonl;
    default:
      return otherFormat(name, options.shard);
  }
}
