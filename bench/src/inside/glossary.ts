import { readFileSync } from 'node:fs';
import { type Pack, readTsvPack } from '@zhengming/core';

/**
 * A list of `wrong TAB right` as a pack of the glossary.
 * @throws where a line is no pair.
 */
export function readList(file: string): Pack {
  const { pack, problems } = readTsvPack(readFileSync(file, 'utf8'), file, { language: 'zh-CN' });
  if (pack && problems.length === 0) return pack;
  throw new Error(`${file}: ${problems.map(({ message }) => message).join('; ')}`);
}
