import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolvePath } from '../../server/src/configuration/path.ts';
import { toFileName, toPath, toUri } from '../../server/src/uri.ts';

test('a file’s URI and its path go there and back', () => {
  const paths: Readonly<Record<string, string>> = {
    'file:///home/an/%E6%AD%A3%20%E5%90%8D.md': '/home/an/正 名.md',
    'file:///c%3A/home/a.md': '/c:/home/a.md',
    'file://host/share/a.md': '//host/share/a.md',
  };
  for (const [uri, path] of Object.entries(paths)) {
    assert.equal(toPath(uri), path);
    assert.equal(toUri(path), uri);
  }
  assert.equal(toPath('file:///C:/home/a.md'), '/c:/home/a.md');
});

test('other schemes have no path', () => {
  assert.equal(toPath('untitled:Untitled-1'), undefined);
  assert.equal(toPath('vscode-vfs://github/a/b/c.md'), undefined);
});

test('a file name is the last part, decoded', () => {
  assert.equal(toFileName('file:///a/b%20c.md'), 'b c.md');
  assert.equal(toFileName('untitled:Untitled-1'), 'Untitled-1');
});

test('relative paths are resolved in their folder', () => {
  assert.equal(resolvePath('/a/b', '../c/./d.yaml'), '/a/c/d.yaml');
  assert.equal(resolvePath('/a', '../../../b'), '/b');
  assert.equal(resolvePath('/a', '/b//c'), '/b/c');
  assert.equal(resolvePath('//host/share', 'b'), '//host/share/b');
  assert.equal(resolvePath('/a', String.raw`b\c.yaml`), '/a/b/c.yaml');
  assert.equal(resolvePath('/a', String.raw`C:\b\c.yaml`), '/c:/b/c.yaml');
  assert.equal(resolvePath(undefined, 'b'), undefined);
  assert.equal(resolvePath(undefined, '/b'), '/b');
});
