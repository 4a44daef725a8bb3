import type { Pack } from '@zhengming/core';
import { packName } from '@zhengming/server/configuration';

const INTRODUCTION = `<!-- Made by \`npm run generate\` from the packs in glossary/. -->

# The built-in packs

Each can be turned off by its name, in \`packs\` of the [configuration](configuration.md). What kinds, subjects
and cues share stands in packs without entries, which are not listed here and always on.
`;

/** The page that lists the built-in packs, those of each language in a table. */
export function toPacksPage(packs: readonly Pack[]): string {
  const listed = packs.filter(({ entries }) => entries.length > 0);
  const languages = [...new Set(listed.map(({ language }) => language))];
  const tables = languages.map((language) =>
    toTable(
      language,
      listed.filter((pack) => pack.language === language),
    ),
  );
  return [INTRODUCTION, ...tables].join('\n');
}

function toTable(language: string, packs: readonly Pack[]): string {
  const rows = packs.map(({ id, title }) => `| \`${packName(id)}\` | ${title} |\n`);
  return `## ${language}\n\n| pack | what it is about |\n| --- | --- |\n${rows.join('')}`;
}
