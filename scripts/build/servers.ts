import { type BuildOptions, build, type Metafile } from 'esbuild';
import { SHARED_MODULES } from './modules.ts';
import { bothPlatforms, importBuiltIns } from './platforms.ts';

/** The server in a process, with its threads, and in a web worker. */
const ENTRIES = {
  server: 'server/src/node/main.ts',
  serverWorker: 'server/src/browser/main.ts',
} as const;

/** Bundles the server for Node and for browsers, as modules that share what they have in common. */
export async function buildServers(root: string, common: BuildOptions): Promise<Metafile> {
  const { metafile } = await build({
    ...common,
    ...SHARED_MODULES,
    absWorkingDir: root,
    entryPoints: { ...ENTRIES },
    outdir: 'dist',
    // Whoever installs the extension fetches all of it. A trace from the field is read by the map of the build.
    minifyIdentifiers: true,
    plugins: [bothPlatforms(), importBuiltIns()],
    metafile: true,
  });
  return metafile;
}
