import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** A program for Node, with its arguments. */
export interface Command {
  readonly args: readonly string[];
  /** The folder it runs in; that of the benchmark's process by default. */
  readonly folder?: string;
  /** Exit codes that mean that it did its work: 0 by default. */
  readonly expected?: readonly number[];
}

/** What one run of a command took. */
export interface Run {
  /** User and system time of all threads, in milliseconds. */
  readonly cpu: number;
  /** Wall clock from the start of the process to its end, in milliseconds. */
  readonly wall: number;
  /** The most memory the process had at once, in bytes. */
  readonly peak: number;
}

const REPORT_USAGE = join(import.meta.dirname, 'usage.cjs');

/**
 * Runs a command in a Node process of its own. What it prints goes to the file `output`.
 * @throws where it ends in another way than expected.
 */
export async function run(command: Command, output: string): Promise<Run> {
  const { args, folder, expected = [0] } = command;
  const file = await open(output, 'w');
  try {
    const start = performance.now();
    const child = spawn(process.execPath, ['--require', REPORT_USAGE, ...args], {
      cwd: folder,
      stdio: ['ignore', file.fd, 'pipe', 'pipe'],
    });
    const ended = once(child, 'exit').then(([code, signal]) => ({
      code: code ?? signal,
      wall: performance.now() - start,
    }));
    const read = (at: number) => {
      const stream = child.stdio[at];
      return stream instanceof Readable ? text(stream) : Promise.resolve('');
    };
    const [{ code, wall }, errors, usage] = await Promise.all([ended, read(2), read(3)]);
    if (!expected.includes(code) || usage === '') {
      const found = `Unexpected end with ${code} of \`node ${args.join(' ')}\``;
      throw new Error(`${found}, expected ${expected.join(' or ')}\n${errors}`);
    }
    const { cpu, peak } = JSON.parse(usage);
    return { cpu: cpu / 1000, wall, peak: peak * 1024 };
  } finally {
    await file.close();
  }
}
