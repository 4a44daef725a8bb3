import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { median } from '../statistics.ts';
import type { Tool } from '../tools/tool.ts';
import { type Run, run } from './run.ts';

/** The medians of a tool's runs, the peak being the highest of them. */
export interface Measured extends Run {
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
 * the medians by the tools' names.
 */
export async function compare(
  tools: readonly Tool[],
  { rounds, folder }: CompareOptions,
): Promise<ReadonlyMap<string, Measured>> {
  const runs = new Map<Tool, Run[]>(tools.map((tool) => [tool, []]));
  const output = (tool: Tool) => join(folder, `${tool.name.replaceAll(/\W+/gu, '-')}.out`);
  for (let round = 0; round < rounds; round++) {
    for (const [tool, list] of runs) list.push(await run(tool.command, output(tool)));
  }
  const measured = new Map<string, Measured>();
  for (const [tool, list] of runs) {
    const findings = tool.count(await readFile(output(tool), 'utf8'));
    measured.set(tool.name, { tool: tool.name, findings, ...summarise(list) });
  }
  return measured;
}

function summarise(runs: readonly Run[]): Run {
  return {
    cpu: median(runs.map(({ cpu }) => cpu)),
    wall: median(runs.map(({ wall }) => wall)),
    peak: Math.max(...runs.map(({ peak }) => peak)),
  };
}

/**
 * What was measured of a tool.
 * @throws where it was not among those compared.
 */
export function of(measured: ReadonlyMap<string, Measured>, tool: string): Measured {
  const found = measured.get(tool);
  if (found) return found;
  const known = [...measured.keys()].join(', ');
  throw new Error(`Unexpected tool \`${tool}\`, expected one of ${known}`);
}
