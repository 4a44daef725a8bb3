import { createLexicon, createLineIndex, createLinter, type Glossary } from '@zhengming/core';
import { createCounter } from '@zhengming/glossary/counter';
import { readDocument } from '../check/read.ts';
import type { Troubles } from '../check/troubles.ts';
import { findFiles, type Search } from '../check/walk.ts';
import type { SearchOptions } from '../commands/searchOptions.ts';
import { createDerived } from './derived.ts';
import { createGlosses } from './glosses.ts';
import { createHomes } from './homes.ts';
import { createKnown } from './known.ts';
import { linksIn } from './links.ts';
import type { Proposal } from './proposal.ts';
import { rank, withBackground } from './rank.ts';
import { toJson, toYaml } from './report.ts';
import { createSiblings } from './siblings.ts';
import { createSpellings } from './spellings.ts';
import type { Example } from './tally.ts';

/** What `zhengming mine` was asked. */
export interface MineOptions extends SearchOptions {
  readonly paths: readonly string[];
  /** Texts in which names are right as a rule. */
  readonly background: readonly string[];
  readonly fewest: number;
  readonly most: number;
  readonly format: 'yaml' | 'json';
}

/** A file to read, as it is shown. */
interface Document {
  readonly path: string;
  readonly shown: string;
  readonly text: string;
}

/** Reads a corpus once, file by file, and gives the proposals that it makes, as text. */
export async function mine(
  options: MineOptions,
  glossary: Glossary,
  { folder, troubles }: { readonly folder: string; readonly troubles: Troubles },
): Promise<string> {
  const { lexicon: tables, language } = glossary;
  const lexicon = tables && createLexicon(tables);
  const known = createKnown(glossary);
  const spellings = createSpellings();
  const homes = createHomes();
  const glosses = createGlosses();
  const siblings = createSiblings();
  const derived = createDerived(createLinter(glossary));
  for await (const document of readAll({ ...options, folder }, troubles)) {
    const { text, path, shown } = document;
    const lines = createLineIndex(text);
    const exampleAt = (offset: number): Example => {
      return { file: shown, line: lines.positionAt(offset).line + 1 };
    };
    for (const link of linksIn(text)) homes.add(link, exampleAt(link.offset));
    glosses.add(text, exampleAt);
    siblings.add(text, path, exampleAt);
    spellings.add(text, shown);
    derived.add(text, path, exampleAt);
  }
  const sightings = [
    ...siblings.sightings(),
    ...glosses.sightings(known, homes),
    ...homes.sightings(known, spellings),
    ...derived.sightings(),
  ];
  const ranked = rank(sightings, {
    fewest: options.fewest,
    known,
    isParticle: (char) => lexicon?.isParticle(char) ?? false,
  });
  const counts = await countBackground(
    ranked,
    glossary,
    readAll({ ...options, paths: options.background, folder }, troubles),
  );
  const proposals = withBackground(ranked, counts).slice(0, options.most);
  return options.format === 'json'
    ? toJson(proposals, { known, lexicon })
    : toYaml(proposals, { language, known, lexicon });
}

async function* readAll(search: Search, troubles: Troubles): AsyncGenerator<Document> {
  for (const found of findFiles(search)) {
    if (found.kind === 'trouble') {
      await troubles.ofPath(found.shown, found.message);
      continue;
    }
    const { path, shown } = found.file;
    const read = readDocument(found.file);
    if (read.kind === 'text') yield { path, shown, text: read.text };
    else await troubles.ofPath(shown, read.message);
  }
}

/** How often each rendering stands in the prose of the background. */
async function countBackground(
  proposals: readonly Proposal[],
  { language }: Glossary,
  documents: AsyncIterable<Document>,
): Promise<ReadonlyMap<string, number>> {
  const renderings = proposals.map(({ rendering }) => ({ text: rendering, unless: [] }));
  const counter = createCounter([
    { language, entries: [{ name: 'proposals', accept: [], renderings }] },
  ]);
  for await (const { text } of documents) counter.add(text);
  return counter.counts;
}
