import manifest from '../../../package.json' with { type: 'json' };
import type { Summary } from '../summary.ts';
import { type Format, inParts, PLAIN } from './format.ts';

/** One part of a job that several machines share: both from 1 on. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** The whole job. */
export const WHOLE: Shard = { index: 1, count: 1 };

/** The first line of the results of a shard. */
export interface ShardHead {
  readonly zhengming: string;
  readonly shard: Shard;
}

/** The last line. */
export interface ShardTail {
  readonly summary: Summary;
}

/**
 * What `zhengming merge` reads, in JSON Lines: a {@link ShardHead}, a `ReportedFile` for each file that was
 * checked, a {@link ShardTail}. Without the last line it was cut off.
 */
export function createShard(shard: Shard): Format {
  const head: ShardHead = { zhengming: manifest.version, shard };
  return {
    ...PLAIN,
    detail: 'full',
    tellsOfCleanFiles: true,
    finding: (finding) => JSON.stringify(finding),
    file: (path, findings) =>
      inParts(findings, {
        head: `{"path":${JSON.stringify(path)},"findings":[`,
        separator: ',',
        tail: ']}\n',
      }),
    head: `${JSON.stringify(head)}\n`,
    tail: (summary) => `${JSON.stringify({ summary } satisfies ShardTail)}\n`,
  };
}
