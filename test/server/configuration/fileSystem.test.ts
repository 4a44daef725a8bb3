import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { UnreadableFileError } from '@zhengming/server/configuration';
import {
  fromNativePath,
  nodeFileSystem,
  toNativePath,
  waitingFileSystem,
} from '@zhengming/server/node';
import { createTemporaryFolder } from '../../support/temporaryFolder.ts';

for (const [how, fileSystem] of Object.entries({ nodeFileSystem, waitingFileSystem })) {
  describe(how, () => {
    test('files are read as UTF-8, without a byte order mark', async () => {
      await using folder = await createTemporaryFolder({
        'plain.yaml': '正名𠮷',
        'marked.yaml': '\uFEFF正名\r\n',
        'empty.yaml': '',
      });
      const read = (name: string): Promise<string | undefined> =>
        fileSystem.readFile(`${fromNativePath(folder.path)}/${name}`);
      assert.equal(await read('plain.yaml'), '正名𠮷');
      assert.equal(await read('marked.yaml'), '正名\r\n');
      assert.equal(await read('empty.yaml'), '');
      assert.equal(await read('absent.yaml'), undefined);
      assert.equal(await read('plain.yaml/absent.yaml'), undefined);
    });

    test('what is no UTF-8 is told with the offset of its first wrong byte', async () => {
      const bytes: Readonly<Record<string, readonly [Uint8Array, string]>> = {
        'latin.yaml': [Uint8Array.of(0x61, 0xe9, 0x62), 'byte 0xe9 at offset 1'],
        'cut.yaml': [Uint8Array.of(0xe6, 0xad), 'byte 0xe6 at offset 0'],
        'surrogate.yaml': [Uint8Array.of(0x61, 0xed, 0xa0, 0x80), 'byte 0xed at offset 1'],
        'long.yaml': [
          new Uint8Array(100_000).fill(0x61).with(77_777, 0xff),
          'byte 0xff at offset 77777',
        ],
      };
      const files = Object.entries(bytes).map(([name, [content]]) => [name, content] as const);
      await using folder = await createTemporaryFolder(Object.fromEntries(files));
      for (const [name, [, found]] of Object.entries(bytes)) {
        const path = `${fromNativePath(folder.path)}/${name}`;
        await assert.rejects(fileSystem.readFile(path), (error) => {
          assert.ok(error instanceof UnreadableFileError);
          assert.equal(
            error.message,
            `Unexpected ${found}, expected UTF-8: save the file as UTF-8`,
          );
          assert.equal(error.path, path);
          return true;
        });
      }
    });

    test('a folder is no file, and exists', async () => {
      await using folder = await createTemporaryFolder();
      const path = fromNativePath(folder.path);
      await assert.rejects(fileSystem.readFile(path), (error) => {
        assert.ok(error instanceof UnreadableFileError);
        assert.equal(error.message, 'Unexpected folder, expected a file');
        return true;
      });
      assert.equal(await fileSystem.exists(path), true);
      assert.equal(await fileSystem.exists(`${path}/absent`), false);
    });
  });
}

test('paths go there and back', () => {
  const here = fromNativePath('.');
  assert.ok(here.startsWith('/'));
  assert.equal(fromNativePath(toNativePath(here)), here);
});
