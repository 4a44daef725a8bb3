import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Diagnostic, Position, Range } from 'vscode-languageserver-protocol';
import { FULL, LspClient } from '../support/lspClient.ts';
import { NAMES_WORKSPACE } from '../support/namesGlossary.ts';
import { createTemporaryFolder } from '../support/temporaryFolder.ts';

/** How a client counts the columns before `text`'s end, in each encoding. */
const COUNTS: Readonly<Record<string, (text: string) => number>> = {
  'utf-16': (text) => text.length,
  'utf-8': (text) => Buffer.byteLength(text),
  'utf-32': (text) => [...text].length,
};

const NAME = '开放政策代理';

const PIECES = [NAME, NAME, NAME, '铁锈', 'Rust ', '𠮷', 'é', ' ', '\n', '\r\n', '\r', '**'];

const EDITS = 60;

function positionAt(text: string, offset: number, count: (text: string) => number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/u);
  return { line: lines.length - 1, character: count(lines.at(-1) ?? '') };
}

/** Pseudo-random numbers that are the same in each run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The places in a text that an editor can point at: none within a character or a line ending. */
function placesIn(text: string): readonly number[] {
  const places = [0];
  for (const [match] of text.matchAll(/\r\n|[\s\S]/gu))
    places.push((places.at(-1) ?? 0) + match.length);
  return places;
}

function rangesOf(diagnostics: readonly Diagnostic[]): readonly Range[] {
  return diagnostics.map(({ range }) => range);
}

for (const [encoding, count] of Object.entries(COUNTS)) {
  describe(`a client that counts in ${encoding}`, () => {
    const capabilities = { ...FULL, general: { positionEncodings: [encoding] } };

    test('is answered in it', async () => {
      await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
      await using client = await LspClient.start({ folders: [folder.uri], capabilities });
      assert.equal(client.initialized.capabilities.positionEncoding, encoding);
      const uri = folder.uriOf('article.md');
      await client.open(uri, '𠮷é用开放政策代理。');
      const [diagnostic] = await client.diagnostics(uri);
      assert.deepEqual(diagnostic?.range, {
        start: { line: 0, character: count('𠮷é用') },
        end: { line: 0, character: count('𠮷é用开放政策代理') },
      });
      const hover = await client.hover(uri, 0, count('𠮷é用开'));
      assert.deepEqual(hover?.range, diagnostic.range);
      const [fix] = await client.codeActions(uri, diagnostic.range);
      const [change] = fix?.edit?.documentChanges ?? [];
      assert.ok(change && 'edits' in change);
      assert.equal(change.edits[0]?.range.end.character, count('𠮷é用开放政策代理'));
    });

    test('has the same text as the server after any edits', async () => {
      await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
      await using client = await LspClient.start({ folders: [folder.uri], capabilities });
      const random = createRandom(7);
      const [edited, fresh] = [folder.uriOf('edited.md'), folder.uriOf('fresh.md')];
      let text = `Rust 与铁锈。\r\n${NAME}𠮷。\n`.repeat(3);
      let flagged = 0;
      await client.open(edited, text);
      for (let edit = 0; edit < EDITS; edit++) {
        const places = placesIn(text);
        const start = random(places.length);
        const end = Math.min(places.length - 1, start + random(3));
        const [from = 0, to = 0] = [places[start], places[end]];
        const range = { start: positionAt(text, from, count), end: positionAt(text, to, count) };
        const piece = PIECES[random(PIECES.length)] ?? '';
        text = text.slice(0, from) + piece + text.slice(to);
        await client.change(edited, { range, text: piece });
        await client.open(fresh, text);
        const expected = rangesOf(await client.diagnostics(fresh));
        assert.deepEqual(
          rangesOf(await client.diagnostics(edited)),
          expected,
          JSON.stringify(text),
        );
        flagged += expected.length;
        await client.close(fresh);
      }
      assert.ok(flagged > EDITS, 'the edits must leave names to be found');
    });
  });
}

test('several changes in one message count one after the other', async () => {
  await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
  await using client = await LspClient.start({ folders: [folder.uri] });
  const uri = folder.uriOf('article.md');
  await client.open(uri, '用。');
  const at = (character: number): Range => ({
    start: { line: 0, character },
    end: { line: 0, character },
  });
  await client.change(uri, { range: at(1), text: '开放代理' }, { range: at(3), text: '政策' });
  assert.deepEqual(rangesOf(await client.diagnostics(uri)), [
    { start: { line: 0, character: 1 }, end: { line: 0, character: 7 } },
  ]);
});

test('a client with a list of encodings has its first choice, one without has UTF-16', async () => {
  const general = { positionEncodings: ['utf-7', 'utf-32', 'utf-8', 'utf-16'] };
  await using choosing = await LspClient.start({ capabilities: { general } });
  assert.equal(choosing.initialized.capabilities.positionEncoding, 'utf-32');
  await using silent = await LspClient.start({ capabilities: {} });
  assert.equal(silent.initialized.capabilities.positionEncoding, 'utf-16');
});
