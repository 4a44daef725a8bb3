import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createProgress, type Progress } from '../../cli/src/check/progress.ts';
import type { Output } from '../../cli/src/output.ts';

const CLEAR = '\r\u001b[K';

interface Followed {
  readonly progress: Progress;
  /** What was written, in order, with the name of the output before each. */
  readonly written: string[];
  /** Lets time pass, in milliseconds. */
  wait(milliseconds: number): void;
}

function follow(count: number | undefined): Followed {
  const written: string[] = [];
  const to = (name: string): Output => ({
    write: async (text) => void written.push(`${name}: ${text}`),
    flush: async () => {},
  });
  let time = 0;
  const terminal = {
    out: to('out'),
    err: to('err'),
    folder: '/',
    hasColours: true,
    showsProgress: true,
  };
  return {
    progress: createProgress(terminal, { count: () => count, now: () => time }),
    written,
    wait: (milliseconds) => {
      time += milliseconds;
    },
  };
}

describe('progress', () => {
  test('is not shown where a check is soon done', async () => {
    const { progress, written, wait } = follow(3);
    for (let i = 0; i < 3; i++) {
      wait(300);
      await progress.advance();
    }
    await progress.end();
    assert.deepEqual(written, []);
  });

  test('is shown as a bar, ten times a second at most, and cleared at the end', async () => {
    const { progress, written, wait } = follow(200);
    wait(1000);
    for (let i = 0; i < 100; i++) {
      await progress.advance();
      wait(5);
    }
    await progress.end();
    assert.equal(written.length, 6);
    assert.equal(written[0], `err: ${CLEAR}${'░'.repeat(30)} 1 of 200 files`);
    assert.equal(written[4], `err: ${CLEAR}${'█'.repeat(12)}${'░'.repeat(18)} 81 of 200 files`);
    assert.equal(written[5], `err: ${CLEAR}`);
  });

  test('makes way for what is written to the same terminal', async () => {
    const { progress, written, wait } = follow(undefined);
    wait(1000);
    await progress.advance();
    await progress.terminal.out.write('a finding');
    await progress.terminal.err.write('a note');
    await progress.end();
    assert.deepEqual(written, [
      `err: ${CLEAR}1 file`,
      `err: ${CLEAR}`,
      'out: a finding',
      'err: a note',
    ]);
  });

  test('never shows more than all', async () => {
    const { progress, written, wait } = follow(1);
    wait(1000);
    await progress.advance();
    wait(100);
    await progress.advance();
    assert.equal(written[1], `err: ${CLEAR}${'█'.repeat(30)} 2 of 1 files`);
  });
});
