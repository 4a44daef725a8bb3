import { glob, stat } from 'node:fs/promises';
import { check } from './check.ts';
import { shared } from './shared.ts';

/** The Chinese half of what people translated. Nearly every finding there is a false alarm. */
const FOLDERS = ['opentelemetry/zh', 'cncf-glossary/zh-cn', 'rust-book/zh'];

/** How much was found in a folder of texts that people translated. */
export interface HumanText {
  readonly folder: string;
  readonly bytes: number;
  readonly certain: number;
  readonly likely: number;
}

/** Checks each folder by itself. */
export async function* measureHumanTexts(): AsyncGenerator<HumanText> {
  for (const folder of FOLDERS) yield await measure(folder);
}

async function measure(folder: string): Promise<HumanText> {
  const path = shared(`corpus/human/${folder}`);
  const findings = await check([path]);
  const count = (wanted: string) =>
    findings.filter(({ confidence }) => confidence === wanted).length;
  return { folder, bytes: await sizeOf(path), certain: count('certain'), likely: count('likely') };
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0;
  for await (const file of glob('**/*.md', { cwd: folder })) {
    bytes += (await stat(`${folder}/${file}`)).size;
  }
  return bytes;
}
