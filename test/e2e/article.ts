import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from './paths.ts';

const NAME = 'kubecon-recap-whats-next-for-cloud-native-computing.md';
const SHARED = path.join(repository, '../shared');

/**
 * A labelled article that stands beside the repository, not in it, copied into `folder` with its
 * labels; the environment variables that tell the suite where. Without the article, none.
 */
export function articleEnvironment(folder: string): Readonly<Record<string, string>> {
  const article = path.join(SHARED, 'corpus/machine', NAME);
  const labels = path.join(SHARED, 'eval/gold.jsonl');
  if (!existsSync(article) || !existsSync(labels)) return {};
  const copy = path.join(folder, NAME);
  copyFileSync(article, copy);
  const lines = readFileSync(labels, 'utf8').split('\n');
  const own = path.join(folder, 'labels.jsonl');
  writeFileSync(own, lines.filter((line) => line.includes(`"${NAME}"`)).join('\n'));
  return { ZHENGMING_ARTICLE: copy, ZHENGMING_LABELS: own };
}
