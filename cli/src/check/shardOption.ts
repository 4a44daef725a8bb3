import type { Option } from '../commands/option.ts';
import { UsageError } from '../commands/usageError.ts';
import type { Shard } from '../report/formats/shard.ts';

/** An option such as `--shard 2/4`; the whole where it is not given. */
export function shardOption(help: string): Option<Shard> {
  return {
    takes: 'value',
    placeholder: 'I/N',
    help,
    read(given, name) {
      const written = given.at(-1);
      if (written === undefined) return { index: 1, count: 1 };
      const [, index = 0, count = 0] = (/^(\d+)\/(\d+)$/u.exec(written) ?? []).map(Number);
      if (index >= 1 && index <= count) return { index, count };
      const expected = 'a part and how many there are, such as 2/4';
      throw new UsageError(`Unexpected \`${name} ${written}\`, expected ${expected}`);
    },
  };
}
