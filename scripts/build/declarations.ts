import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { execute } from '../execute.ts';

/** What another workspace is, by the file that its types come from. */
const WORKSPACES: Readonly<Record<string, string>> = { '@zhengming/core': 'core/src/index.ts' };

/** The library is not built yet when its users are compiled. */
const SOURCES_OF_LIBRARY = {
  zhengming: ['../../core/src/index.ts'],
  'zhengming/node': ['../../cli/src/library/node.ts'],
};

const SPECIFIER = /(?<=\bfrom ')[^']+(?=')/gu;

/**
 * Writes the types of entries, files by their name, to `<folder>/<name>.d.ts`, and to `<folder>/types` those
 * of the modules that they speak of and no others. Nothing else is needed to compile what uses them.
 * @throws where they speak of a package, which whoever uses them would have to have.
 */
export async function writeDeclarations(
  root: string,
  entries: Readonly<Record<string, string>>,
  folder: string,
): Promise<void> {
  await emitDeclarations(root, Object.values(entries), async (emitted) => {
    const written = new Set<string>();
    for (const [name, source] of Object.entries(entries)) {
      await writeReachable(source, emitted, join(root, folder, 'types'), written);
      const target = `./types/${source.replace(/\.ts$/u, '.js')}`;
      await writeFile(join(root, folder, `${name}.d.ts`), `export * from '${target}';\n`);
    }
  });
}

/**
 * Has the compiler write the declarations of files, and of all that they import, into a folder where each has
 * the path of its source; `use` takes from it what it wants, then it goes.
 * @throws where there are errors in the types.
 */
export async function emitDeclarations(
  root: string,
  files: readonly string[],
  use: (emitted: string) => Promise<void>,
): Promise<void> {
  const emitted = await mkdtemp(join(root, 'node_modules/.declarations-'));
  try {
    await compile(root, files, emitted);
    await use(emitted);
  } finally {
    await rm(emitted, { recursive: true, force: true });
  }
}

async function compile(root: string, files: readonly string[], outDir: string): Promise<void> {
  const project = join(outDir, 'tsconfig.json');
  const config = {
    extends: join(root, 'tsconfig.base.json'),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      types: ['node'],
      paths: SOURCES_OF_LIBRARY,
      rootDir: root,
      outDir,
    },
    files: files.map((file) => join(root, file)),
  };
  await writeFile(project, JSON.stringify(config));
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const exitCode = await execute(process.execPath, [compiler, '--project', project]);
  if (exitCode !== 0) throw new Error('Unexpected errors of the compiler, expected declarations');
}

/** Copies the declarations of a source file and of those that it leads to, all relative to each other. */
async function writeReachable(
  source: string,
  from: string,
  to: string,
  written: Set<string>,
): Promise<void> {
  if (written.has(source)) return;
  written.add(source);
  const declarations = source.replace(/\.ts$/u, '.d.ts');
  const text = await readFile(join(from, declarations), 'utf8');
  const targets = new Set<string>();
  const rewritten = text.replace(SPECIFIER, (specifier) => {
    const target = toSource(source, specifier);
    targets.add(target);
    const path = relative(dirname(source), target).replace(/\.ts$/u, '.js');
    return path.startsWith('.') ? path : `./${path}`;
  });
  await mkdir(dirname(join(to, declarations)), { recursive: true });
  await writeFile(join(to, declarations), rewritten);
  for (const target of targets) await writeReachable(target, from, to, written);
}

function toSource(source: string, specifier: string): string {
  if (specifier.startsWith('.')) return join(dirname(source), specifier);
  const workspace = WORKSPACES[specifier];
  if (workspace !== undefined) return workspace;
  throw new Error(`Unexpected import of \`${specifier}\` by the types of ${source}, expected none`);
}
