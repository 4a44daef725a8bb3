/**
 * Proves on whole folders of real texts that parsing only the pieces that matter changes no finding: lints
 * every Markdown file both ways and compares. `npm run equal -- [--glossary LIST.tsv]... FOLDER...`; without
 * folders, the corpus that stands beside the repository, where there is one.
 */
import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compileGlossary, createLinter, type Linter, readTsvPack } from '@zhengming/core';
import { readPackFiles } from '@zhengming/glossary/files';
import { REPOSITORY } from './repository.ts';

const CORPUS = join(REPOSITORY, '../shared/corpus');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { glossary: { type: 'string', multiple: true, default: [] } },
});

async function createLinters(): Promise<ReadonlyMap<string, Linter>> {
  const { packs } = await readPackFiles();
  const linters = new Map([['built-in', createLinter(compileGlossary(packs).glossary)]]);
  for (const file of values.glossary) {
    const { pack } = readTsvPack(await readFile(resolve(file), 'utf8'), file, {
      language: 'zh-CN',
    });
    if (pack) linters.set(file, createLinter(compileGlossary([pack]).glossary));
  }
  return linters;
}

/** Compares one file; the number of findings, or `undefined` where the two ways differ. */
function compare(linter: Linter, text: string, path: string): number | undefined {
  const inPieces = linter.lint(text, { path });
  const whole = linter.lintWhole(text, { path });
  const isSame =
    JSON.stringify(inPieces.findings) === JSON.stringify(whole.findings) &&
    JSON.stringify(inPieces.names) === JSON.stringify(whole.names);
  return isSame ? whole.findings.length : undefined;
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
