import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { describe, test } from 'node:test';

const ROOT = join(import.meta.dirname, '../..');

/** What each workspace may import of the others, by folder. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  glossary: ['core'],
  server: ['core', 'glossary'],
  client: ['server'],
  cli: ['core', 'glossary', 'server'],
};

/** Where Node may be imported. */
const NODE_FOLDERS = ['server/src/node/', 'cli/', 'glossary/src/', 'client/'];

/** All that the client may import. */
const CLIENT_IMPORTS =
  /^(?:\.{1,2}\/|vscode$|vscode-languageclient|@zhengming\/server\/protocol$|node:)/u;

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/gu;

interface Import {
  readonly file: string;
  readonly target: string;
}

async function listImports(workspace: string): Promise<Import[]> {
  const folder = join(ROOT, workspace, 'src');
  const names = await readdir(folder, { recursive: true });
  const imports: Import[] = [];
  for (const name of names.filter((one) => one.endsWith('.ts'))) {
    const path = join(folder, name);
    const source = await readFile(path, 'utf8');
    for (const match of source.matchAll(IMPORT)) {
      imports.push({ file: relative(ROOT, path), target: match[1] ?? '' });
    }
  }
  return imports;
}

/** The workspace that an import leads to: by package name or by a path out of its own. */
function workspaceOf({ file, target }: Import): string | undefined {
  if (target.startsWith('.')) {
    const path = relative(ROOT, join(ROOT, dirname(file), target));
    return path.split('/')[0];
  }
  if (target === 'zhengming') return 'cli';
  return /^@zhengming\/([a-z]+)/u.exec(target)?.[1];
}

describe('imports run one way', async () => {
  for (const [workspace, allowed] of Object.entries(ARROWS)) {
    const imports = await listImports(workspace);
    const inside = (one: Import) => `${one.file}: ${one.target}`;

    test(`${workspace} imports only ${['itself', ...allowed].join(', ')}`, () => {
      assert.ok(imports.length > 0);
      const known = [workspace, ...allowed];
      const wrong = imports.filter((one) => {
        const to = workspaceOf(one);
        return to !== undefined && !known.includes(to);
      });
      assert.deepEqual(wrong.map(inside), []);
    });

    test(`${workspace} touches Node only where it may`, () => {
      const wrong = imports.filter(
        ({ file, target }) =>
          isBuiltin(target) && !NODE_FOLDERS.some((folder) => file.startsWith(folder)),
      );
      assert.deepEqual(wrong.map(inside), []);
    });

    test(`${workspace} declares what it imports`, async () => {
      const manifest = JSON.parse(await readFile(join(ROOT, workspace, 'package.json'), 'utf8'));
      // A package that is bundled brings all it imports, and needs none of it where it is installed.
      const isBundled = manifest.private !== true;
      const field = isBundled ? manifest.devDependencies : manifest.dependencies;
      const declared = Object.keys(field ?? {});
      const wrong = imports.filter(({ target }) => {
        if (target.startsWith('.') || isBuiltin(target) || target === 'vscode') return false;
        const name = target
          .split('/')
          .slice(0, target.startsWith('@') ? 2 : 1)
          .join('/');
        return !declared.includes(name) && name !== 'mdast';
      });
      assert.deepEqual(wrong.map(inside), []);
    });
  }

  test('client sees only VS Code, the language client and the protocol', async () => {
    const imports = await listImports('client');
    const wrong = imports.filter(({ target }) => !CLIENT_IMPORTS.test(target));
    assert.deepEqual(wrong, []);
  });
});
