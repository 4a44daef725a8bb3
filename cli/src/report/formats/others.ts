import { accepted } from './accepted.ts';
import { checkstyle } from './checkstyle.ts';
import type { Format } from './format.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { html } from './html.ts';
import { junit } from './junit.ts';
import { rdjson } from './rdjson.ts';
import { sarif } from './sarif.ts';
import { createShard, type Shard } from './shard.ts';

/** All but those that a check for people or scripts uses: the bundle has them in a file of their own. */
const OTHERS = { sarif, github, gitlab, junit, checkstyle, rdjson, html, accepted } as const;

export type OtherFormatName = keyof typeof OTHERS | 'shard';

/** The format of that name, for the results of a shard or of all. */
export function otherFormat(name: OtherFormatName, shard: Shard): Format {
  return name === 'shard' ? createShard(shard) : OTHERS[name];
}
