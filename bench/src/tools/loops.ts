import { join } from 'node:path';
import { build } from 'esbuild';
import type { Task, Tool } from './tool.ts';

const PLAIN = join(import.meta.dirname, '../inside');

/** Bundled, as the command is, so that no time goes into leaving out types. `folder` is for the bundle. */
async function bundle(script: string, folder: string): Promise<string> {
  const outfile = join(folder, `${script}.mjs`);
  await build({
    entryPoints: [join(PLAIN, `${script}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  return outfile;
}

/** The files read and run through the project's own automaton: no Markdown, no boundaries, no evidence. */
export async function scan({ list, path }: Task, folder: string): Promise<Tool> {
  const args = [await bundle('scan', folder), list, path];
  return { name: 'bare scan', command: { args }, count: Number };
}

/** remark-parse and a search for each phrase in each piece of text. */
export async function remark({ list, path }: Task, folder: string): Promise<Tool> {
  const args = [await bundle('remark', folder), list, path];
  return { name: 'remark-parse + indexOf', command: { args }, count: Number };
}
