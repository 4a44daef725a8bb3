import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileGlossary, type Pack, type Problem, writeImage } from '@zhengming/core';
import { GLOSSARY_FOLDER, readPackFiles } from './files.ts';

const DECLARATION = `declare const languages: readonly string[];
export default languages;
`;

/** Example sentences are for the audit; who lints does not need them. */
function withoutExamples(pack: Pack): Pack {
  const entries = pack.entries.map((entry) => ({
    ...entry,
    renderings: entry.renderings.map((rendering) => ({ ...rendering, flag: [], pass: [] })),
  }));
  return { ...pack, entries };
}

function expectNone(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const lines = problems.map(({ origin, message }) => `${origin.file}:${origin.line}: ${message}`);
  throw new Error(`The built-in packs have problems:\n${lines.join('\n')}`);
}

/**
 * Compiles the built-in packs, those of each language into one image.
 * @throws where the packs have problems.
 */
export async function compileImages(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { packs, problems } = await readPackFiles();
  expectNone(problems);
  const images = new Map<string, Uint8Array>();
  for (const language of new Set(packs.map((pack) => pack.language))) {
    const compiled = compileGlossary(packs.map(withoutExamples), { language });
    expectNone(compiled.problems);
    images.set(language, writeImage(compiled.glossary));
  }
  return images;
}

/** Where the build puts what it made of the packs: `<language>.bin`, and a list of the languages. */
export const BUILT_FOLDER: string = join(GLOSSARY_FOLDER, 'dist');

/** Writes the images of the built-in packs, and gives the paths of their files. */
export async function buildGlossary(): Promise<readonly string[]> {
  const images = await compileImages();
  await mkdir(BUILT_FOLDER, { recursive: true });
  const files: string[] = [];
  for (const [language, image] of images) {
    const file = join(BUILT_FOLDER, `${language}.bin`);
    await writeFile(file, image);
    files.push(file);
  }
  const languages = JSON.stringify([...images.keys()]);
  await writeFile(join(BUILT_FOLDER, 'languages.js'), `export default ${languages};\n`);
  await writeFile(join(BUILT_FOLDER, 'languages.d.ts'), DECLARATION);
  return files;
}

if (import.meta.main) await buildGlossary();
