import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type Configuration,
  createConfigurationResolver,
  isExcluded,
  type ResolverOptions,
  severityOf,
  UnreadableFileError,
} from '@zhengming/server/configuration';
import { filesOf } from './filesOf.ts';

async function resolve(
  files: Readonly<Record<string, string>>,
  path: string | undefined,
  options?: ResolverOptions,
): Promise<Configuration> {
  const resolved = await createConfigurationResolver(filesOf(files), options).resolve(path);
  assert.deepEqual(resolved.problems, []);
  return resolved.configuration;
}

describe('the configuration of a document', () => {
  const FILES = {
    '/zhengming.yaml': 'language: ja\n',
    '/home/zhengming.yaml':
      'language: zh-TW\nminConfidence: certain\nentries: { a: off, b: off }\n',
    '/home/repo/.git/HEAD': '',
    '/home/repo/zhengming.yaml': 'severity: { certain: error }\nglossaries: [g/a.yaml]\n',
    '/home/repo/docs/zhengming.yaml': 'entries: { b: error }\nglossaries: [../b.yaml, /c.yaml]\n',
  };
  const DOCUMENT = '/home/repo/docs/zh/article.md';

  test('goes up to the repository, the nearer file before the farther', async () => {
    const configuration = await resolve(FILES, DOCUMENT);
    assert.equal(configuration.language, 'zh-CN');
    assert.deepEqual(configuration.entries, { b: 'error' });
    assert.deepEqual(configuration.severity, {
      certain: 'error',
      likely: 'information',
      possible: 'hint',
    });
    assert.deepEqual(
      configuration.glossaries.map(({ path }) => path),
      ['/home/repo/g/a.yaml', '/home/repo/b.yaml', '/c.yaml'],
    );
  });

  test('goes up to a root beyond the repository', async () => {
    const configuration = await resolve(FILES, DOCUMENT, { roots: [{ path: '/home' }] });
    assert.equal(configuration.language, 'zh-TW');
    assert.deepEqual(configuration.entries, { a: 'off', b: 'error' });
  });

  test('is the same where only a folder of the repository is the root', async () => {
    const roots = [{ path: '/home/repo/docs' }];
    assert.deepEqual(await resolve(FILES, DOCUMENT, { roots }), await resolve(FILES, DOCUMENT));
  });

  test('goes up to the top where there is neither root nor repository', async () => {
    assert.equal((await resolve(FILES, '/home/other/article.md')).language, 'zh-TW');
    assert.equal((await resolve(FILES, '/else/article.md')).language, 'ja');
  });

  test('has the settings of the nearest root below the files, the override above', async () => {
    const configuration = await resolve(FILES, DOCUMENT, {
      roots: [
        { path: '/home', user: { settings: { language: 'ko' }, folder: '/home' } },
        { path: '/home/repo', user: { settings: { builtin: false }, folder: '/home/repo' } },
      ],
      user: { settings: { language: 'ko', builtin: true }, folder: undefined },
      override: { settings: { minConfidence: 'possible' }, folder: '/home' },
    });
    assert.equal(configuration.builtin, false);
    assert.equal(configuration.language, 'zh-TW');
    assert.equal(configuration.minConfidence, 'possible');
  });

  test('without a path is that of the settings alone', async () => {
    const user = { settings: { language: 'ko' }, folder: undefined };
    assert.equal((await resolve(FILES, undefined, { user })).language, 'ko');
  });

  test('is one object for all documents of a folder', async () => {
    const resolver = createConfigurationResolver(filesOf(FILES));
    const [a, b, c] = await Promise.all(
      ['/home/repo/a.md', '/home/repo/b.md', '/home/repo/docs/c.md'].map(resolver.resolve),
    );
    assert.equal(a, b);
    assert.notEqual(a, c);
    assert.deepEqual(c?.files, ['/home/repo/zhengming.yaml', '/home/repo/docs/zhengming.yaml']);
  });

  test('goes on without a file that cannot be read, which is a problem', async () => {
    const files = filesOf(FILES);
    const readFile = async (path: string): Promise<string | undefined> => {
      if (path !== '/home/repo/zhengming.yaml') return files.readFile(path);
      throw new UnreadableFileError(path, 'Unexpected byte 0xff at offset 3, expected UTF-8');
    };
    const resolver = createConfigurationResolver({ ...files, readFile });
    const { configuration, problems } = await resolver.resolve(DOCUMENT);
    assert.deepEqual(configuration.entries, { b: 'error' });
    const origin = { file: '/home/repo/zhengming.yaml', line: 1, column: 1 };
    const message = 'Unexpected byte 0xff at offset 3, expected UTF-8';
    assert.deepEqual(problems, [{ origin, message }]);
  });
});

test('a file with the other ending of YAML is told of, and does not hold', async () => {
  const files = filesOf({
    '/a/.git/HEAD': '',
    '/a/zhengming.yml': 'minConfidence: certain\n',
    '/a/b/zhengming.yaml': 'entries: { rust: off }\n',
  });
  const {
    configuration,
    problems,
    files: read,
  } = await createConfigurationResolver(files).resolve('/a/b/c.md');
  assert.equal(configuration.minConfidence, 'likely');
  assert.deepEqual(configuration.entries, { rust: 'off' });
  const origin = { file: '/a/zhengming.yml', line: 1, column: 1 };
  const message = 'Unexpected name `zhengming.yml`, expected `zhengming.yaml`';
  assert.deepEqual(problems, [{ origin, message }]);
  assert.deepEqual(read, ['/a/zhengming.yml', '/a/b/zhengming.yaml']);
});

test('excluding globs are relative to the folder of their file', async () => {
  const configuration = await resolve(
    {
      '/a/.git/HEAD': '',
      '/a/zhengming.yaml': 'exclude: ["*.tmp.md", "{en,ja}/**"]\n',
      '/a/b/zhengming.yaml': 'exclude: ["draft-?.md", ".hidden/**"]\n',
    },
    '/a/b/c.md',
  );
  const excluded = [
    '/a/x.tmp.md',
    '/a/en/x/y.md',
    '/a/ja/x.md',
    '/a/b/draft-1.md',
    '/a/b/.hidden/x.md',
  ];
  const kept = ['/a/b/x.tmp.md', '/a/ko/x.md', '/a/draft-1.md', '/a/b/draft-10.md', '/ab/x.tmp.md'];
  for (const path of excluded) assert.equal(isExcluded(configuration, path), true, path);
  for (const path of kept) assert.equal(isExcluded(configuration, path), false, path);
});

test('the level of what stands there goes before its entry’s, its rule’s and its confidence’s', async () => {
  const configuration = await resolve(
    {
      '/zhengming.yaml':
        'rules: { wrong-name: hint }\nentries: { rust: error }\nrenderings: { 锈 语言: information }\n',
    },
    '/a.md',
  );
  const levelOf = (entry: string, rule: string, text = '铁锈'): string =>
    severityOf(configuration, { entry, rule, text, confidence: 'certain' });
  assert.equal(levelOf('rust', 'wrong-name', '锈 语言'), 'information');
  assert.equal(levelOf('rust', 'wrong-name'), 'error');
  assert.equal(levelOf('go', 'wrong-name'), 'hint');
  assert.equal(levelOf('go', 'wrong-term'), 'warning');
});
