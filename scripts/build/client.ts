import { type BuildOptions, build, type Metafile } from 'esbuild';
import { bothPlatforms } from './platforms.ts';

/** Bundles VS Code's client into one file for Node and for browsers. */
export async function buildClient(root: string, common: BuildOptions): Promise<Metafile> {
  const { metafile } = await build({
    ...common,
    absWorkingDir: root,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/client.cjs',
    format: 'cjs',
    // Most of it is the library of the protocol's client: the names in it are worth less than their size.
    minifyIdentifiers: true,
    external: ['vscode'],
    plugins: [bothPlatforms()],
    metafile: true,
  });
  return metafile;
}
