import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { writeDeclarations } from './declarations.ts';
import { SHARED_MODULES } from './modules.ts';

/** Where the library stands: beside `dist`, in which its glossaries are. */
export const LIBRARY = 'cli/lib';

/** What can be imported of the library: the first everywhere, the second on Node. */
const ENTRIES = { index: 'core/src/index.ts', node: 'cli/src/library/node.ts' } as const;

/** Bundles the library as modules that share what they have in common, with the types of both. */
export async function buildLibrary(root: string, common: BuildOptions): Promise<Metafile> {
  await rm(join(root, LIBRARY), { recursive: true, force: true });
  const { metafile } = await build({
    ...common,
    ...SHARED_MODULES,
    entryPoints: { ...ENTRIES },
    outdir: LIBRARY,
    external: ['node:*'],
    metafile: true,
  });
  await writeDeclarations(root, ENTRIES, LIBRARY);
  return metafile;
}
