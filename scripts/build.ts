/** Builds what is shipped: the glossary's data, the extension's client and server, the command. */
import { copyFile, cp, glob, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { buildGlossary } from '@zhengming/glossary/build';
import { type BuildOptions, build } from 'esbuild';
import { buildClient } from './build/client.ts';
import { buildChunks, type Chunk, lazyChunks } from './build/lazy.ts';
import { buildLibrary } from './build/library.ts';
import { markBuild } from './build/mark.ts';
import { writeNotices } from './build/notices.ts';
import { buildPlugins } from './build/plugins.ts';
import { buildServers } from './build/servers.ts';

const ROOT = dirname(import.meta.dirname);

/** Names are kept, so that the stack of an error in the field can be read; those of the extension are not. */
const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** What a check of one file may end without. */
const COMMAND_CHUNKS: readonly Chunk[] = [
  { module: 'core/src/markdown/parse.ts', file: 'parser.cjs' },
  { module: 'yaml', file: 'yaml.cjs' },
  { module: 'decode-named-character-reference', file: 'characters.cjs' },
  { module: 'server/src/configuration/glob.ts', file: 'globs.cjs' },
  { module: '@zhengming/server/node/walk', file: 'walk.cjs' },
  { module: 'server/src/node/walk/rules.ts', file: 'ignore.cjs' },
  { module: '@zhengming/server/node/start', file: 'server.cjs' },
  { module: 'cli/src/cache/index.ts', file: 'cache.cjs' },
  { module: 'cli/src/check/since/keepChanged.ts', file: 'since.cjs' },
  { module: 'cli/src/check/planAccepted.ts', file: 'baseline.cjs' },
  { module: 'cli/src/report/formats/others.ts', file: 'formats.cjs' },
  { module: 'cli/src/commands/others.ts', file: 'commands.cjs' },
];

const COMMAND = 'cli/dist/main.cjs';

/** What a report in HTML holds beside the findings, to be put into the page. */
const REPORT: BuildOptions = {
  absWorkingDir: ROOT,
  entryPoints: { report: 'cli/src/report/page/main.ts' },
  outdir: 'cli/dist',
  bundle: true,
  minify: true,
  charset: 'utf8',
  format: 'iife',
  target: 'es2023',
  logLevel: 'warning',
};

/**
 * What is `import.meta.url` in a module. Where a path needs no more than that it is put together, as what turns
 * any path into a URL takes long to load.
 */
const OWN_URL = `const importMetaUrl = /^[\\w/.@+-]+$/.test(__filename)
  ? 'file://' + __filename
  : require('node:url').pathToFileURL(__filename).href;`;

interface Bundle extends BuildOptions {
  readonly outfile: string;
  /** Files of their own that it loads when they are needed. */
  readonly chunks?: readonly Chunk[];
  /** The name that the licences of all it holds go by. */
  readonly notices: string;
}

const BUNDLES: readonly Bundle[] = [
  {
    entryPoints: ['cli/src/main.ts'],
    outfile: COMMAND,
    notices: COMMAND,
    format: 'cjs',
    // Read as such where it is loaded.
    charset: 'ascii',
    // What loads the bundle keeps its compiled code and has no other way to load than `require`.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: OWN_URL },
    chunks: COMMAND_CHUNKS,
  },
];

/** What builds have written, of bundles that have gone too; the package beside them stays. */
const WRITTEN = '{dist,cli/dist}/*.{js,cjs,css,map,bin,LICENSES.txt}';

const images = await buildGlossary();
for await (const file of glob(WRITTEN, { cwd: ROOT })) await rm(join(ROOT, file));
await rm(join(ROOT, 'cli/dist/docs'), { recursive: true, force: true });
await Promise.all(
  BUNDLES.map(async ({ notices, chunks = [], ...bundle }) => {
    const options = { ...COMMON, ...bundle, plugins: [lazyChunks(ROOT, chunks)] };
    const { metafile } = await build({ ...options, metafile: true });
    await writeNotices(ROOT, notices, [metafile, ...(await buildChunks(options, chunks))]);
  }),
);
await writeNotices(ROOT, 'dist/client.cjs', [await buildClient(ROOT, COMMON)]);
await writeNotices(ROOT, 'dist/server.js', [await buildServers(ROOT, COMMON)]);
await writeNotices(ROOT, 'cli/lib/index.js', [await buildLibrary(ROOT, COMMON)]);
await buildPlugins(ROOT, COMMON);
await Promise.all(
  [COMMAND, ...COMMAND_CHUNKS.map(({ file }) => join(dirname(COMMAND), file))].map((file) =>
    markBuild(join(ROOT, file)),
  ),
);
await build(REPORT);
await build({ ...REPORT, entryPoints: { report: 'cli/src/report/page/page.css' } });
// Whoever opens the built-in glossary looks for it beside itself.
for (const folder of ['dist', 'cli/dist']) {
  for (const image of images) await copyFile(image, join(ROOT, folder, basename(image)));
}
// The pages that findings lead to, with those that they lead to, for whoever has only the command.
await cp(join(ROOT, 'docs'), join(ROOT, 'cli/dist/docs'), {
  recursive: true,
  filter: (source) => basename(source) !== 'images',
});
