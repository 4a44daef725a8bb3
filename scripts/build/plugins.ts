import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { emitDeclarations } from './declarations.ts';

/** Rules for linters that others wrote, each a package that brings the library. */
const PLUGINS = ['remark-lint-zhengming', 'textlint-rule-zhengming'] as const;

/** Bundles the plugins, without what they depend on, with their types. */
export async function buildPlugins(root: string, common: BuildOptions): Promise<void> {
  const folders = PLUGINS.map((name) => `plugins/${name}`);
  await Promise.all(
    folders.map(async (folder) => {
      await rm(join(root, folder, 'dist'), { recursive: true, force: true });
      const entryPoints = [`${folder}/src/index.ts`];
      const outfile = `${folder}/dist/index.js`;
      // Without the settings of the compiler, which lead to the sources of the library.
      const alone = { packages: 'external', tsconfigRaw: '{}' } as const;
      await build({ ...common, ...alone, entryPoints, outfile, format: 'esm' });
    }),
  );
  await emitDeclarations(
    root,
    folders.map((folder) => `${folder}/src/index.ts`),
    async (emitted) => {
      for (const folder of folders) {
        const types = await readFile(join(emitted, folder, 'src/index.d.ts'), 'utf8');
        await writeFile(join(root, folder, 'dist/index.d.ts'), types);
      }
    },
  );
}
