import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pack } from '@zhengming/core';
import { type Counts, countedTexts, createCounter } from '@zhengming/glossary/counts';
import { shared } from '../eval/shared.ts';

/** The folders in which renderings of one language are counted. */
export interface Corpora {
  /** Of machine translations. */
  readonly machine: string;
  /** Of translations by people, without their sources. */
  readonly human: readonly string[];
}

/** The corpora beside the repository, by language. */
export const CORPORA: readonly (Corpora & { readonly language: string })[] = [
  {
    language: 'zh-CN',
    machine: shared('corpus/machine'),
    human: [
      shared('corpus/human/opentelemetry/zh'),
      shared('corpus/human/cncf-glossary/zh-cn'),
      shared('corpus/human/rust-book/zh'),
    ],
  },
];

/** Whether all of the folders are there. */
export function hasCorpora({ machine, human }: Corpora): boolean {
  return [machine, ...human].every((folder) => existsSync(folder));
}

/** Counts the renderings of `packs` in the Markdown files of some folders; each of them has a count, 0 too. */
export async function countFolders(
  packs: readonly Pack[],
  folders: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counter = createCounter(packs);
  for (const folder of folders) {
    for await (const file of glob('**/*.md', { cwd: folder })) {
      counter.add(await readFile(join(folder, file), 'utf8'));
    }
  }
  return new Map(countedTexts(packs).map((text) => [text, counter.counts.get(text) ?? 0]));
}

/** Counts the renderings of `packs` in both corpora of their language. */
export async function countCorpora(
  packs: readonly Pack[],
  { machine, human }: Corpora,
): Promise<Counts> {
  const inMachine = await countFolders(packs, [machine]);
  const inHuman = await countFolders(packs, human);
  return new Map(
    [...inMachine].map(([text, count]) => [
      text,
      { machine: count, human: inHuman.get(text) ?? 0 },
    ]),
  );
}
