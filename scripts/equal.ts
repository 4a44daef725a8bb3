/**
 * Proves that parsing only the pieces that matter changes no finding: by the property tests at length, with
 * 20,000 random edits and more, and on whole folders of real texts, where it lints every Markdown file both
 * ways and compares. `npm run equal -- [--glossary LIST.tsv]... FOLDER...`; without folders, the corpus that
 * stands beside the repository, where there is one, with the lists that stand there. All rules are on.
 */
import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compileGlossary, createLinter, type Linter, readTsvPack } from '@zhengming/core';
import { readPackFiles } from '@zhengming/glossary/files';
import { execute } from './execute.ts';
import { REPOSITORY } from './repository.ts';

const CORPUS = join(REPOSITORY, '../shared/corpus');
const LISTS = join(REPOSITORY, '../shared/data/bench');

/** So many random documents, and more edits than this, in each of the property tests. */
const RUNS = '20000';
const PROPERTY_TESTS = ['live', 'direct', 'spec', 'gfm'].map((name) => `test/core/${name}.test.ts`);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { glossary: { type: 'string', multiple: true, default: [] } },
});

async function createLinters(): Promise<ReadonlyMap<string, Linter>> {
  const { packs } = await readPackFiles();
  const linters = new Map([['built-in', createLinter(compileGlossary(packs).glossary)]]);
  for (const file of values.glossary.length > 0 ? values.glossary : await findLists()) {
    const { pack } = readTsvPack(await readFile(resolve(file), 'utf8'), file, {
      language: 'zh-CN',
    });
    if (pack) linters.set(file, createLinter(compileGlossary([pack]).glossary));
  }
  return linters;
}

async function findLists(): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const file of glob('*.tsv', { cwd: LISTS })) files.push(join(LISTS, file));
  return files.sort();
}

/** Compares one file; the number of findings, or `undefined` where the two ways differ. */
function compare(linter: Linter, text: string, path: string): number | undefined {
  const inPieces = linter.lint(text, { path });
  const whole = linter.lintWhole(text, { path });
  const isSame =
    JSON.stringify(inPieces.findings) === JSON.stringify(whole.findings) &&
    JSON.stringify(inPieces.names()) === JSON.stringify(whole.names());
  return isSame ? whole.findings.length : undefined;
}

const env = { ZHENGMING_RUNS: RUNS };
if ((await execute(process.execPath, ['--test', ...PROPERTY_TESTS], { env })) !== 0) {
  process.exitCode = 1;
}
const folders = positionals.length > 0 ? positionals : [CORPUS];
const missing = folders.filter((folder) => !existsSync(folder));
if (missing.length > 0) {
  console.log(`Skipped: there is no ${missing.join(', ')}. Name folders with Markdown files.`);
} else {
  for (const [name, linter] of await createLinters()) {
    let files = 0;
    let findings = 0;
    let different = 0;
    for (const folder of folders) {
      for await (const file of glob('**/*.md', { cwd: folder })) {
        const count = compare(linter, await readFile(join(folder, file), 'utf8'), file);
        files += 1;
        findings += count ?? 0;
        if (count !== undefined) continue;
        different += 1;
        console.error(`Different: ${join(folder, file)}`);
      }
    }
    console.log(`${name}: ${files} files, ${findings} findings, ${different} files differ`);
    if (different > 0) process.exitCode = 1;
  }
}
