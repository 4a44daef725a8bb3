import { compare, type Measured } from '../process/compare.ts';
import { autocorrect } from '../tools/autocorrect.ts';
import { cspell } from '../tools/cspell.ts';
import { remark, scan } from '../tools/loops.ts';
import { textlint } from '../tools/textlint.ts';
import { zhengming, zhengmingBuiltin } from '../tools/zhengming.ts';
import type { Context } from './context.ts';

/** All tools on the same sample of files, with the same 100 phrases and one thread. */
export interface Peers {
  readonly tools: readonly Measured[];
  /** What the others are compared with. */
  readonly base: Measured;
}

export async function measurePeers(context: Context): Promise<Peers> {
  const { texts, few: path, folder, rounds } = context;
  const task = { list: texts.lists[100], path };
  const tools = {
    own: zhengming(task, 1),
    builtin: zhengmingBuiltin(path),
    autocorrect: await autocorrect(task, 1, folder),
    remark: await remark(task, folder),
    textlint: await textlint(task, folder),
    cspell: await cspell(task, folder),
    bare: await scan(task, folder),
  };
  const measured = await compare(tools, { rounds, folder });
  return { tools: Object.values(measured), base: measured.own };
}
