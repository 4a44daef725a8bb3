import { isAbsolute, relative, sep } from 'node:path';
import type { Origin, Problem } from '@zhengming/core';
import { toNativePath } from '@zhengming/server/node';
import type { Terminal } from '../terminal.ts';

/** The file of an origin that stands for the command line. */
export const COMMAND_LINE = '(command line)';

/** Tells of what could not be read, each thing once. */
export interface Troubles {
  /** How many there were. */
  readonly count: number;
  /** In words, as they came up. */
  readonly all: readonly string[];
  /** Something about a path of the command line or below one. */
  ofPath(path: string, message: string): Promise<void>;
  /** Something about a glossary or a configuration. */
  ofData(problem: Problem): Promise<void>;
}

/** Troubles go to the error output as they come up. */
export function createTroubles({ err, folder }: Terminal): Troubles {
  const told = new Set<string>();
  async function tell(line: string): Promise<void> {
    if (told.has(line)) return;
    told.add(line);
    await err.write(`${line}\n`);
  }
  return {
    get count() {
      return told.size;
    },
    get all() {
      return [...told];
    },
    ofPath: (path, message) => tell(`zhengming: ${path}: ${message}`),
    ofData: ({ origin, message }) => tell(`${describeOrigin(origin, folder)}${message}`),
  };
}

function describeOrigin({ file, line, column }: Origin, folder: string): string {
  if (file === COMMAND_LINE) return 'zhengming: ';
  return `${shorten(file, folder)}:${line}:${column}  error  `;
}

/** A path below the working folder is shown relative to it; a built-in pack's is relative already. */
export function shorten(file: string, folder: string): string {
  if (!file.startsWith('/')) return file;
  const native = toNativePath(file);
  const short = relative(folder, native);
  const isBelow = short !== '' && !isAbsolute(short) && short.split(sep)[0] !== '..';
  return isBelow ? short.split(sep).join('/') : native;
}
