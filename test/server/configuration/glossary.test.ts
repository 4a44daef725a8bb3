import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  compileGlossary,
  type Entry,
  type Glossary,
  type Pack,
  type Problem,
  readPack,
} from '@zhengming/core';
import type { BuiltIn } from '@zhengming/glossary';
import {
  type Configuration,
  combineLayers,
  createGlossaryLoader,
  type FileSystem,
  readConfiguration,
  type SharedGlossary,
} from '@zhengming/server/configuration';
import { NAMES } from '../../support/namesGlossary.ts';

const BUILT_IN = `language: zh-CN
source: en
title: Built in
entries:
  - { name: Envoy, kind: project, note: The built-in one. }
`;

function packOf(text: string): Pack {
  const { pack } = readPack(text, 'zh-CN/test.yaml');
  assert.ok(pack);
  return pack;
}

/** A configuration as the file `/zhengming.yaml` gives it. */
function configurationOf(text: string): Configuration {
  return combineLayers([readConfiguration(text, '/zhengming.yaml').layer]);
}

function loaderOf(
  files: Record<string, string>,
  shared: readonly SharedGlossary[] = [],
): ReturnType<typeof createGlossaryLoader> {
  const fileSystem: FileSystem = {
    readFile: async (path) => files[path],
    exists: async (path) => path in files,
  };
  const { glossary } = compileGlossary([packOf(BUILT_IN)]);
  const builtIn: BuiltIn = {
    languages: [glossary.language],
    open: (language) => (language === glossary.language ? glossary : undefined),
  };
  return createGlossaryLoader(fileSystem, builtIn, shared);
}

const linesOf = (problems: readonly Problem[]): readonly string[] =>
  problems.map(
    ({ origin, message }) => `${origin.file}:${origin.line}:${origin.column} ${message}`,
  );

/** The entries as threads hand them on: the examples are for those who check a pack. */
function withoutExamples({ entries }: Glossary): readonly (readonly [string, Entry])[] {
  return [...entries].map(([id, entry]) => {
    const renderings = entry.renderings.map((one) => ({ ...one, flag: [], pass: [] }));
    return [id, { ...entry, renderings }];
  });
}

describe('the glossary of a configuration', () => {
  test('is the built-in one and the files named, the last before those before it', async () => {
    const envoy = BUILT_IN.replace('The built-in one', 'Ours');
    const loader = loaderOf({ '/names.yaml': NAMES, '/ours.yaml': envoy });
    const configuration = configurationOf('glossaries: [names.yaml, ours.yaml]\n');
    const { glossary, problems } = await loader.load(configuration);
    assert.deepEqual(problems, []);
    assert.deepEqual([...glossary.entries.keys()].sort(), ['envoy', 'open-policy-agent', 'rust']);
    assert.equal(glossary.entries.get('envoy')?.note, 'Ours.');
    assert.equal(glossary.entries.get('rust')?.origin.file, '/names.yaml');
  });

  test('can do without the built-in one', async () => {
    const { glossary } = await loaderOf({}).load(configurationOf('builtin: false\n'));
    assert.equal(glossary.entries.size, 0);
  });

  test('is compiled once for the same contents', async () => {
    const files = { '/names.yaml': NAMES };
    const loader = loaderOf(files);
    const configuration = configurationOf('glossaries: [names.yaml]\n');
    const first = await loader.load(configuration);
    assert.equal((await loader.load(configuration)).glossary, first.glossary);
    files['/names.yaml'] = NAMES.replace('Rust', 'Ruest');
    const second = await loader.load(configuration);
    assert.ok(second.glossary.entries.has('ruest'));
    files['/names.yaml'] = NAMES;
    assert.equal((await loader.load(configuration)).glossary, first.glossary);
  });

  test('can be shared with another loader, which compiles nothing', async () => {
    const files = { '/names.yaml': `${NAMES}  - { name: Go, kind: tongue }\n` };
    const configuration = configurationOf('glossaries: [names.yaml]\n');
    const loader = loaderOf(files);
    const { glossary, problems } = await loader.load(configuration);
    const [shared] = loader.share();
    assert.ok(shared);
    assert.ok(shared.image.buffer instanceof SharedArrayBuffer);
    const other = await loaderOf(files, [structuredClone(shared)]).load(configuration);
    assert.equal(other.glossary.parts.image?.buffer.byteLength, shared.image.byteLength);
    assert.deepEqual([...other.glossary.entries], withoutExamples(glossary));
    assert.notEqual(problems.length, 0);
    assert.deepEqual(other.problems, problems);
  });

  test('goes on without a file that is not there, which is a problem where it is named', async () => {
    const loader = loaderOf({ '/names.yaml': NAMES });
    const configuration = configurationOf('glossaries: [absent.yaml, names.yaml]\n');
    const { glossary, problems } = await loader.load(configuration);
    assert.ok(glossary.entries.has('rust'));
    assert.deepEqual(linesOf(problems), [
      '/zhengming.yaml:1:14 Unexpected glossary `absent.yaml`, expected the path of a file that is there',
    ]);
  });

  test('goes on without what is broken in a file', async () => {
    const broken = `${NAMES}  - { name: Go, kind: tongue }\n`;
    const { glossary, problems } = await loaderOf({ '/names.yaml': broken }).load(
      configurationOf('glossaries: [names.yaml]\n'),
    );
    assert.ok(glossary.entries.has('rust'));
    assert.match(linesOf(problems).join('\n'), /^\/names\.yaml:\d+:23 Unexpected `tongue`/u);
  });

  test('leaves out a pack of another language, which is a problem', async () => {
    const other = NAMES.replace('language: zh-CN', 'language: ja');
    const { glossary, problems } = await loaderOf({ '/names.yaml': other }).load(
      configurationOf('glossaries: [names.yaml]\n'),
    );
    assert.equal(glossary.entries.has('rust'), false);
    assert.match(linesOf(problems).join('\n'), /^\/names\.yaml:1:1 Unexpected language `ja`/u);
  });

  test('of another language has none of the built-in names', async () => {
    const japanese = 'language: ja\nentries: [{ name: Rust, kind: language }]\n';
    const { glossary, problems } = await loaderOf({ '/ja.yaml': japanese }).load(
      configurationOf('language: ja\nglossaries: [ja.yaml]\n'),
    );
    assert.deepEqual([...glossary.entries.keys()], ['rust']);
    assert.deepEqual(problems, []);
  });
});

describe('what a configuration says of the glossary is checked', () => {
  /** The problems of `/zhengming.yaml`, and of the file above it where one is given. */
  async function problemsOf(text: string, above = ''): Promise<readonly string[]> {
    const outer = readConfiguration(above, '/outer.yaml').layer;
    const configuration = combineLayers([outer, readConfiguration(text, '/zhengming.yaml').layer]);
    const files = { '/names.yaml': NAMES, '/broken.yaml': 'language: zh-CN\nentries: 1\n' };
    return linesOf((await loaderOf(files).load(configuration)).problems);
  }

  const REPORTED: Readonly<Record<string, string>> = {
    'language: ja\n':
      '1:11 Unexpected language `ja`, expected zh-CN or the language of a pack of your own',
    'builtin: false\nlanguage: zh\n':
      '2:11 Unexpected language `zh`, expected zh-CN or the language of a pack of your own',
    'entries: { envoi: off }\n':
      '1:12 Unexpected entry `envoi`, expected the id of an entry, such as `envoy`',
    'entries:\n  Envoy: error\n  made-up: off\n':
      '2:3 Unexpected entry `Envoy`, expected the id of an entry, such as `envoy`\n' +
      '/zhengming.yaml:3:3 Unexpected entry `made-up`, expected the id of an entry',
  };
  for (const [text, problems] of Object.entries(REPORTED)) {
    test(`and reported: ${JSON.stringify(text)}`, async () => {
      assert.equal((await problemsOf(text)).join('\n'), `/zhengming.yaml:${problems}`);
    });
  }

  const SILENT = [
    'language: zh-CN\nbuiltin: false\n',
    'entries: { envoy: off }\n',
    'builtin: false\nentries: { envoy: off }\n',
    'entries: { rust: off }\nglossaries: [names.yaml]\n',
  ];
  for (const text of SILENT) {
    test(`and right: ${JSON.stringify(text)}`, async () => {
      assert.deepEqual(await problemsOf(text), []);
    });
  }

  test('but not the language that a nearer file replaces', async () => {
    assert.deepEqual(await problemsOf('language: zh-CN\n', 'language: ja\n'), []);
    assert.match((await problemsOf('', 'language: ja\n')).join(), /^\/outer\.yaml:1:11 /u);
  });

  test('but no entry while a glossary is broken, which may hold it', async () => {
    const problems = await problemsOf('entries: { ours: off }\nglossaries: [broken.yaml]\n');
    assert.match(problems.join('\n'), /^\/broken\.yaml:\S+ Unexpected [^\n]+$/u);
  });
});
