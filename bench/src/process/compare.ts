import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { median } from '../statistics.ts';
import type { Tool } from '../tools/tool.ts';
import { type Run, run } from './run.ts';

/** The medians of a tool's runs, the peak being the highest of them. */
export interface Measured extends Run {
  /** The tool's name. */
  readonly tool: string;
  /** How many findings it printed. */
  readonly findings: number;
}

/** How tools are compared. */
export interface CompareOptions {
  /** How often each one runs. */
  readonly rounds: number;
  /** A folder for what they print. */
  readonly folder: string;
}

/**
 * Runs the tools in turn, A B A B, so that whatever else the machine does strikes all of them, and gives
 * what was measured of each by its key.
 */
export async function compare<Key extends string>(
  tools: Readonly<Record<Key, Tool>>,
  { rounds, folder }: CompareOptions,
): Promise<Readonly<Record<Key, Measured>>> {
  const contests = Object.entries<Tool>(tools).map(([key, tool]) => {
    const runs: Run[] = [];
    return { key, tool, runs, output: join(folder, `${key}.out`) };
  });
  for (let round = 0; round < rounds; round++) {
    for (const { tool, runs, output } of contests) runs.push(await run(tool.command, output));
  }
  const measured = contests.map(async ({ key, tool, runs, output }) => {
    const findings = tool.count(await readFile(output, 'utf8'));
    return [key, { tool: tool.name, findings, ...summarise(runs) }] as const;
  });
  return Object.fromEntries(await Promise.all(measured)) as Record<Key, Measured>;
}

function summarise(runs: readonly Run[]): Run {
  return {
    cpu: median(runs.map(({ cpu }) => cpu)),
    wall: median(runs.map(({ wall }) => wall)),
    peak: Math.max(...runs.map(({ peak }) => peak)),
  };
}
