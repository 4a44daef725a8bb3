import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compileGlossary, createLinter, readPack } from '@zhengming/core';
import type { BuiltIn } from '@zhengming/glossary';
import {
  createConfigurationResolver,
  createGlossaryLoader,
  toLinterOptions,
} from '@zhengming/server/configuration';
import { filesOf } from './filesOf.ts';

const HEAD = 'language: zh-CN\nentries:\n';
const LANGUAGES = `${HEAD}  - { name: Rust, kind: language, wrong: [铁锈语言, 生锈语言] }\n`;
const WEB3 = `${HEAD}  - { name: Solana, kind: project, wrong: [索拉那链] }\n`;
const TEXT = '铁锈语言、生锈语言和索拉那链，还有我司云。';

function builtInOf(files: Readonly<Record<string, string>>): BuiltIn {
  const packs = Object.entries(files).map(([file, text]) => readPack(text, file).pack);
  const { glossary } = compileGlossary(packs.filter((pack) => pack !== undefined));
  return {
    languages: ['zh-CN'],
    open: (language) => (language === 'zh-CN' ? glossary : undefined),
  };
}

const BUILT_IN = builtInOf({ 'zh-CN/languages.yaml': LANGUAGES, 'zh-CN/web3.yaml': WEB3 });

/** What is found in {@link TEXT} as the article `/repo/docs/a.md`, and what is wrong with the files. */
async function check(files: Readonly<Record<string, string>>) {
  const fileSystem = filesOf({ '/repo/.git/HEAD': '', ...files });
  const resolved = await createConfigurationResolver(fileSystem).resolve('/repo/docs/a.md');
  const loaded = await createGlossaryLoader(fileSystem, BUILT_IN).load(resolved.configuration);
  const linter = createLinter(loaded.glossary, toLinterOptions(resolved.configuration));
  return {
    loaded,
    found: linter.lint(TEXT).findings.map(({ text }) => text),
    problems: [...resolved.problems, ...loaded.problems].map(
      ({ origin, message }) => `${origin.file}:${origin.line}:${origin.column} ${message}`,
    ),
  };
}

const OURS = `${HEAD}  - { name: Our Cloud, kind: product, wrong: [我司云] }\n`;

describe('packs', () => {
  const cases: Readonly<Record<string, readonly [files: Record<string, string>, found: string[]]>> =
    {
      'are all on': [{}, ['铁锈语言', '生锈语言', '索拉那链']],
      'are off by name': [
        { '/repo/zhengming.yaml': 'packs: { web3: off }' },
        ['铁锈语言', '生锈语言'],
      ],
      'are off but for those that are on': [
        { '/repo/zhengming.yaml': 'packs: { "*": off, web3: on }' },
        ['索拉那链'],
      ],
      'are on again in a nearer file': [
        {
          '/repo/zhengming.yaml': 'packs: { web3: off, languages: off }',
          '/repo/docs/zhengming.yaml': 'packs: { web3: on }',
        },
        ['索拉那链'],
      ],
      'come from a file': [
        { '/repo/zhengming.yaml': 'glossaries: [ours.yaml]', '/repo/ours.yaml': OURS },
        ['铁锈语言', '生锈语言', '索拉那链', '我司云'],
      ],
      'come from a folder and those below it': [
        {
          '/repo/zhengming.yaml': 'glossaries: [packs/]\nbuiltin: false',
          '/repo/packs/a/ours.yaml': OURS,
          '/repo/packs/pairs.tsv': '生锈语言\tRust\n',
          '/repo/packs/README.md': '# Packs',
        },
        ['生锈语言', '我司云'],
      ],
      'of a folder are off by name': [
        {
          '/repo/zhengming.yaml': 'glossaries: [packs]\nbuiltin: false\npacks: { pairs: off }',
          '/repo/packs/ours.yaml': OURS,
          '/repo/packs/pairs.tsv': '生锈语言\tRust\n',
        },
        ['我司云'],
      ],
      'come from a package above': [
        {
          '/repo/docs/zhengming.yaml': 'glossaries: ["npm:@acme/glossary"]\nbuiltin: false',
          '/repo/node_modules/@acme/glossary/package.json': '{ "zhengming": ["packs"] }',
          '/repo/node_modules/@acme/glossary/packs/ours.yaml': OURS,
        },
        ['我司云'],
      ],
      'take single renderings out of an entry': [
        {
          '/repo/zhengming.yaml': 'glossaries: [ours.yaml]',
          '/repo/ours.yaml': `${HEAD}  - { name: Rust, kind: language, wrong: { 铁锈语言: false } }\n`,
        },
        ['生锈语言', '索拉那链'],
      ],
      'replace an entry': [
        {
          '/repo/zhengming.yaml': 'glossaries: [ours.yaml]',
          '/repo/ours.yaml': `${HEAD}  - { name: Rust, kind: language, replace: true, wrong: [铁锈语言] }\n`,
        },
        ['铁锈语言', '索拉那链'],
      ],
    };
  for (const [name, [files, expected]] of Object.entries(cases)) {
    test(name, async () => {
      const { found, problems } = await check(files);
      assert.deepEqual(problems, []);
      assert.deepEqual(found, expected);
    });
  }

  test('that stand in a folder are told, with the folder, to who watches them', async () => {
    const { loaded } = await check({
      '/repo/zhengming.yaml': 'glossaries: [packs]',
      '/repo/packs/ours.yaml': OURS,
    });
    assert.deepEqual(loaded.files, ['/repo/packs/ours.yaml']);
    assert.deepEqual(loaded.folders, ['/repo/packs']);
  });
});

describe('what is wrong with packs is told where they are named', () => {
  const cases: Readonly<Record<string, readonly [files: Record<string, string>, message: string]>> =
    {
      'a name of no pack': [
        { '/repo/zhengming.yaml': 'packs: { web2: off }' },
        '/repo/zhengming.yaml:1:10 Unexpected pack `web2`, expected the name of a pack, such as `web3`',
      ],
      'a word that is no switch': [
        { '/repo/zhengming.yaml': 'packs: { web3: never }' },
        '/repo/zhengming.yaml:1:16 Unexpected `never`, expected one of on, off',
      ],
      'a folder without packs': [
        { '/repo/zhengming.yaml': 'glossaries: [packs]', '/repo/packs/README.md': '' },
        '/repo/zhengming.yaml:1:14 Unexpected folder `packs` without packs, expected one with *.yaml or *.tsv files',
      ],
      'a folder that is not there': [
        { '/repo/zhengming.yaml': 'glossaries: [packs]' },
        '/repo/zhengming.yaml:1:14 Unexpected glossary `packs`, expected the path of a file that is there',
      ],
      'a package that is not there': [
        { '/repo/zhengming.yaml': 'glossaries: ["npm:@acme/glossary"]' },
        '/repo/zhengming.yaml:1:14 Unexpected package `@acme/glossary`, expected one in node_modules of /repo or above',
      ],
      'a name of no package': [
        { '/repo/zhengming.yaml': 'glossaries: ["npm:../glossary"]' },
        '/repo/zhengming.yaml:1:14 Unexpected `npm:../glossary`, expected the name of a package, as in npm:@acme/glossary',
      ],
      'a package without packs': [
        {
          '/repo/zhengming.yaml': 'glossaries: ["npm:acme"]',
          '/repo/node_modules/acme/package.json': '{}',
        },
        '/repo/node_modules/acme/package.json:1:1 Unexpected a package without `zhengming`, expected a map whose key zhengming lists the paths of packs',
      ],
      'a package that is broken': [
        {
          '/repo/zhengming.yaml': 'glossaries: ["npm:acme"]',
          '/repo/node_modules/acme/package.json': '{',
        },
        '/repo/node_modules/acme/package.json:1:1 Unexpected an empty value, expected a map whose key zhengming lists the paths of packs',
      ],
    };
  for (const [name, [files, message]] of Object.entries(cases)) {
    test(name, async () => {
      assert.deepEqual((await check(files)).problems, [message]);
    });
  }
});
