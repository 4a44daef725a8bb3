import { readFileSync } from 'node:fs';
import { UsageError } from '../commands/usageError.ts';
import type { Accepted, AcceptedByFile } from './baseline.ts';

/** The version of the format. */
export const FORMAT_VERSION = 1;

const FIELDS = ['entry', 'text', 'before', 'after'] as const;

/**
 * Reads a baseline. `written` is its path as the command line has it.
 * @throws {UsageError} where it cannot be read or is none.
 */
export function readBaseline(path: string, written: string): AcceptedByFile {
  const refuse = (found: string, expected: string) =>
    new UsageError(`${written}: Unexpected ${found}, expected ${expected}`);
  const value = parse(path, written);
  if (!isRecord(value)) throw refuse('JSON', 'an object with `zhengming` and `files`');
  const { zhengming: version, files } = value;
  if (version !== FORMAT_VERSION) {
    const found = `\`zhengming\`: ${JSON.stringify(version)}`;
    throw refuse(found, `${FORMAT_VERSION}, the version of the format`);
  }
  if (!isRecord(files)) throw refuse('`files`', 'an object with a list for each file');
  for (const [file, list] of Object.entries(files)) {
    if (!Array.isArray(list)) throw refuse(`\`files\` → \`${file}\``, 'a list');
    const wrong = list.findIndex((item) => !isAccepted(item));
    if (wrong < 0) continue;
    const expected = `an object with the texts ${FIELDS.map((field) => `\`${field}\``).join(', ')}`;
    throw refuse(`item ${wrong + 1} of \`files\` → \`${file}\``, expected);
  }
  return files as AcceptedByFile;
}

function parse(path: string, written: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    const expected = 'a file that can be read; `zhengming baseline update` makes one';
    throw new UsageError(`Unexpected \`--baseline ${written}\`, expected ${expected}`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${written}: Unexpected text, expected JSON (${reason})`);
  }
}

function isAccepted(value: unknown): value is Accepted {
  return isRecord(value) && FIELDS.every((field) => typeof value[field] === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
