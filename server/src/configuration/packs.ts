import type { Entry } from '@zhengming/core';

/** Whether a pack takes part. */
export const SWITCHES = ['on', 'off'] as const;

export type Switch = (typeof SWITCHES)[number];

/** What stands for all packs that are not named themselves. */
export const ALL_PACKS = '*';

/** The name of the pack in `file`: that of the file, without what it ends with. */
export function packName(file: string): string {
  return (file.split(/[\\/]/u).pop() ?? file).replace(/\.(?:ya?ml|tsv)$/iu, '');
}

/** What tells the entries that are to be left out; `undefined` where no pack is off. */
export function toWithout(
  packs: Readonly<Partial<Record<string, Switch>>>,
): ((entry: Entry) => boolean) | undefined {
  if (!Object.values(packs).includes('off')) return undefined;
  const others = packs[ALL_PACKS] ?? 'on';
  return ({ origin }) => (packs[packName(origin.file)] ?? others) === 'off';
}
