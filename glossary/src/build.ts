import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pack } from '@zhengming/core';
import { GLOSSARY_FOLDER, readPackFiles } from './files.ts';

const DECLARATION = `import type { Pack } from '@zhengming/core';
declare const packs: readonly Pack[];
export default packs;
`;

/** Example sentences are for the audit; who lints does not need them. */
function withoutExamples(pack: Pack): Pack {
  const entries = pack.entries.map((entry) => ({
    ...entry,
    renderings: entry.renderings.map((rendering) => ({ ...rendering, flag: [], pass: [] })),
  }));
  return { ...pack, entries };
}

/**
 * Writes the built-in packs to `dist/builtin.js`, as a JSON text inside a module: engines parse that
 * faster than the same data as code.
 */
export async function buildGlossary(): Promise<void> {
  const { packs, problems } = await readPackFiles();
  if (problems.length > 0) {
    const lines = problems.map(
      ({ origin, message }) => `${origin.file}:${origin.line}: ${message}`,
    );
    throw new Error(`The built-in packs have problems:\n${lines.join('\n')}`);
  }
  const folder = join(GLOSSARY_FOLDER, 'dist');
  await mkdir(folder, { recursive: true });
  const json = JSON.stringify(packs.map(withoutExamples));
  await writeFile(
    join(folder, 'builtin.js'),
    `export default JSON.parse(${JSON.stringify(json)});\n`,
  );
  await writeFile(join(folder, 'builtin.d.ts'), DECLARATION);
}

if (import.meta.main) await buildGlossary();
