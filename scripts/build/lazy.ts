import { dirname, join, resolve } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';

/** What a bundle loads from a file of its own, when one of its functions is first called. */
export interface Chunk {
  /** A package, or the path of a source file from the root. It exports functions and classes only. */
  readonly module: string;
  /** The file's name, beside the bundle. */
  readonly file: string;
}

/** Puts stand-ins in the place of the modules of chunks. Only for bundles that are CommonJS. */
export function lazyChunks(root: string, chunks: readonly Chunk[]): Plugin {
  const byModule = new Map(chunks.map((chunk) => [toModule(root, chunk), chunk]));
  return {
    name: 'lazy-chunks',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^[^./]|\.ts$/ }, ({ path, kind, resolveDir }) => {
        const module = path.startsWith('.') ? resolve(resolveDir, path) : path;
        if (!kind.endsWith('import') && kind !== 'import-statement') return undefined;
        if (!byModule.has(module)) return undefined;
        return { path: module, namespace: 'lazy' };
      });
      onLoad({ filter: /^/, namespace: 'lazy' }, async ({ path }) => {
        const names = Object.keys(await import(path));
        return { contents: standIn(byModule.get(path)?.file ?? '', names) };
      });
      onResolve({ filter: /^\.\//, namespace: 'lazy' }, ({ path }) => ({ path, external: true }));
    },
  };
}

function toModule(root: string, { module }: Chunk): string {
  return module.endsWith('.ts') ? join(root, module) : module;
}

function standIn(file: string, names: readonly string[]): string {
  const load = `let loaded; const load = () => (loaded ??= require(${JSON.stringify(`./${file}`)}));`;
  return [load, ...names.filter(isOwnName).map(forward)].join('\n');
}

/** What Node adds to the names that a CommonJS package exports does not count. */
function isOwnName(name: string): boolean {
  return name !== 'default' && name !== 'module.exports';
}

function forward(name: string): string {
  return `export function ${name}(...args) {
    return new.target ? new (load().${name})(...args) : load().${name}(...args);
  }`;
}

/** Builds the files of chunks beside the bundle `outfile`, and says what went into each. */
export function buildChunks(
  options: BuildOptions & { readonly outfile: string; readonly absWorkingDir: string },
  chunks: readonly Chunk[],
): Promise<readonly Metafile[]> {
  const { absWorkingDir: root, outfile } = options;
  return Promise.all(
    chunks.map(async (chunk) => {
      const { metafile } = await build({
        ...options,
        entryPoints: [toModule(root, chunk)],
        outfile: join(dirname(outfile), chunk.file),
        metafile: true,
      });
      return metafile;
    }),
  );
}
