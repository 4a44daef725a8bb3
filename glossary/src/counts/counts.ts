import type { Origin, Pack, Problem } from '@zhengming/core';

/** How often a wrong rendering stands in the texts that the project measures itself on. */
export interface Count {
  /** In machine translations, where names are wrong. */
  readonly machine: number;
  /** In translations by people, where hardly a name is wrong: the background. */
  readonly human: number;
}

/** The counts of one language, by the text of the rendering, none of which is left out. */
export type Counts = ReadonlyMap<string, Count>;

const HEAD =
  '# Made by `npm run counts`: how often each wrong rendering stands in translations.\n# rendering\tmachine\thuman\n';

/** The texts of all wrong renderings of `packs`, each once, in order of their code units. */
export function countedTexts(packs: readonly Pack[]): readonly string[] {
  const renderings = packs.flatMap((pack) => pack.entries).flatMap((entry) => entry.renderings);
  return [...new Set(renderings.map(({ text }) => text))].sort();
}

/** Writes counts as lines of a rendering, a tab, its machine count, a tab and its human count. */
export function writeCounts(counts: Counts): string {
  const lines = [...counts].map(([text, { machine, human }]) => `${text}\t${machine}\t${human}\n`);
  return HEAD + lines.join('');
}

/** Counts as far as they could be read, and the lines that are none. */
export interface ReadCounts {
  readonly counts: Counts;
  /** Where each rendering stands in the file. */
  readonly origins: ReadonlyMap<string, Origin>;
  readonly problems: readonly Problem[];
}

/** Reads what {@link writeCounts} wrote. Never throws. */
export function readCounts(text: string, file: string): ReadCounts {
  const counts = new Map<string, Count>();
  const origins = new Map<string, Origin>();
  const problems: Problem[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const origin = { file, line: index + 1, column: 1 };
    const [, rendering, machine, human] = /^([^\t]+)\t(\d+)\t(\d+)$/u.exec(line) ?? [];
    if (rendering === undefined) {
      const message = `Unexpected \`${line}\`, expected a rendering and two whole numbers, with tabs between`;
      problems.push({ origin, message });
      continue;
    }
    counts.set(rendering, { machine: Number(machine), human: Number(human) });
    origins.set(rendering, origin);
  }
  return { counts, origins, problems };
}
