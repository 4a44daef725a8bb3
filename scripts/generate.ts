/**
 * Writes all that is made from tables: of the settings, the manifest's part with its texts, the JSON Schema of
 * `zhengming.yaml` and its page in the docs; of the command, the options in its page; of the glossary, the
 * JSON Schema of packs, the reference of their format, and the list of the built-in ones; of the tests in a
 * real VS Code, the READMEs' list of what the editor does.
 */
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readPackFiles } from '@zhengming/glossary/files';
import { packSchema } from '@zhengming/glossary/schema';
import { toDocs } from './generate/docs.ts';
import { withFeatures } from './generate/features.ts';
import { withDescriptions, withSettings } from './generate/manifest.ts';
import { withOptions } from './generate/options.ts';
import { toPackFormatPage } from './generate/packFormat.ts';
import { toPacksPage } from './generate/packs.ts';
import { toFileSchema } from './generate/schema.ts';

const ROOT = dirname(import.meta.dirname);
const MANIFEST = join(ROOT, 'package.json');
const MESSAGES = join(ROOT, 'package.nls.json');
const SCHEMA = join(ROOT, 'schema/configuration.schema.json');
const PACK_SCHEMA = join(ROOT, 'schema/pack.schema.json');
const COMMAND = join(ROOT, 'docs/command.md');
const DOCS = join(ROOT, 'docs/configuration.md');
const PACK_FORMAT = join(ROOT, 'docs/glossary-format.md');
const PACKS = join(ROOT, 'docs/packs.md');
const READMES = { en: join(ROOT, 'README.md'), zh: join(ROOT, 'README.zh-CN.md') } as const;

await writeFile(MANIFEST, toJson(withSettings(JSON.parse(await readFile(MANIFEST, 'utf8')))));
await writeFile(MESSAGES, toJson(withDescriptions(JSON.parse(await readFile(MESSAGES, 'utf8')))));
await writeFile(SCHEMA, toJson(toFileSchema()));
await writeFile(PACK_SCHEMA, toJson(packSchema()));
await writeFile(DOCS, toDocs());
await writeFile(PACK_FORMAT, toPackFormatPage());
await writeFile(PACKS, toPacksPage((await readPackFiles()).packs));
await writeFile(COMMAND, withOptions(await readFile(COMMAND, 'utf8')));
for (const language of ['en', 'zh'] as const) {
  const page = await readFile(READMES[language], 'utf8');
  await writeFile(READMES[language], withFeatures(page, language));
}
const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
execFileSync(
  process.execPath,
  [biome, 'format', '--write', MANIFEST, MESSAGES, SCHEMA, PACK_SCHEMA],
  {
    stdio: 'pipe',
  },
);

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
