import { glob, readFile } from 'node:fs/promises';
import type { Linter } from '@zhengming/core';
import { type Linted, lintArticle } from './article.ts';
import type { Measured } from './record.ts';
import { isShown } from './report.ts';
import { shared } from './shared.ts';

/** The Chinese half of what people translated. Nearly every finding there is a false alarm. */
const FOLDERS = ['opentelemetry/zh', 'cncf-glossary/zh-cn', 'rust-book/zh'];

/** What was found in a folder of texts that people translated. */
export interface HumanFolder {
  readonly folder: string;
  readonly bytes: number;
  /** Only findings that count, and only articles that have some. */
  readonly linted: readonly Linted[];
}

/** Lints each folder by itself. */
export async function lintHuman(linter: Linter): Promise<readonly HumanFolder[]> {
  const folders: HumanFolder[] = [];
  for (const folder of FOLDERS) folders.push(await lintFolder(linter, folder));
  return folders;
}

async function lintFolder(linter: Linter, folder: string): Promise<HumanFolder> {
  const cwd = shared(`corpus/human/${folder}`);
  const files: string[] = [];
  for await (const file of glob('**/*.md', { cwd })) files.push(file);
  const linted: Linted[] = [];
  let bytes = 0;
  for (const file of files.sort()) {
    const text = await readFile(`${cwd}/${file}`, 'utf8');
    bytes += Buffer.byteLength(text);
    const { article, findings } = lintArticle(linter, { name: `${folder}/${file}`, text });
    const shown = findings.filter(isShown);
    if (shown.length > 0) linted.push({ article, findings: shown });
  }
  return { folder, bytes, linted };
}

/** How much is found in each folder: the number of findings, and how many KB there are for one. */
export function measureHuman(folders: readonly HumanFolder[]): Measured {
  return Object.fromEntries(
    folders.map(({ folder, bytes, linted }) => {
      const findings = linted.reduce((sum, one) => sum + one.findings.length, 0);
      const each = findings === 0 ? {} : { 'KB a finding': Math.round(bytes / 1000 / findings) };
      return [folder, { KB: Math.round(bytes / 1000), findings, ...each }];
    }),
  );
}
