import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldersUpward, resolvePath } from '../../server/src/configuration/path.ts';
import { isVirtual, toDocumentPath, toPath, toUri } from '../../server/src/uri.ts';

test('a file’s URI and its path go there and back', () => {
  const paths: Readonly<Record<string, string>> = {
    'file:///home/an/%E6%AD%A3%20%E5%90%8D.md': '/home/an/正 名.md',
    'file:///c%3A/home/a.md': '/c:/home/a.md',
    'file://host/share/a.md': '//host/share/a.md',
    'vscode-vfs://github/a/%E6%AD%A3.md': '//vscode-vfs:github/a/正.md',
    'memfs:/a/b.md': '//memfs:/a/b.md',
    'vscode-vfs://github%2B7b2276223a312c/a.md': '//vscode-vfs:github%2B7b2276223a312c/a.md',
  };
  for (const [uri, path] of Object.entries(paths)) {
    assert.equal(toPath(uri), path);
    assert.equal(toUri(path), uri);
  }
  assert.equal(toPath('file:///C:/home/a.md'), '/c:/home/a.md');
});

test('what stands in no folder has no path', () => {
  assert.equal(toPath('untitled:Untitled-1'), undefined);
  assert.equal(toPath('untitled:/home/an/new.md'), undefined);
  assert.equal(toPath('zhengming-glossary:/zh-CN/rust.yaml'), undefined);
  assert.equal(toPath('mailto:an@example.org'), undefined);
});

test('only paths of other schemes are virtual', () => {
  assert.ok(isVirtual('//vscode-vfs:github/a/b.md'));
  assert.ok(isVirtual('//memfs:/b.md'));
  for (const path of ['/a/b:c/d.md', '/c:/a.md', '//host/share/a:b.md', '/']) {
    assert.ok(!isVirtual(path), path);
  }
});

test('a host has no folder above it', () => {
  assert.deepEqual(foldersUpward('//vscode-vfs:github/a'), [
    '//vscode-vfs:github/a',
    '//vscode-vfs:github',
  ]);
  assert.deepEqual(foldersUpward('/a'), ['/a', '/']);
});

test('a document’s path is that of its URI, decoded', () => {
  assert.equal(toDocumentPath('file:///a/b%20c.md'), '/a/b c.md');
  assert.equal(toDocumentPath('untitled:Untitled-1'), 'Untitled-1');
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
