import type { Lexicon } from '@zhengming/core';
import { needsEvidence } from './condition.ts';
import type { Known } from './known.ts';
import type { Proposal } from './proposal.ts';

/** What a report needs beside the proposals. */
export interface ReportContext {
  readonly language: string;
  readonly known: Known;
  readonly lexicon: Lexicon | undefined;
}

const HEAD = '# Proposed by `zhengming mine`: read each before you keep it.\n';

/** Proposals as a pack: entries as people write them, with what each rests on in a comment. */
export function toYaml(
  proposals: readonly Proposal[],
  { language, known, lexicon }: ReportContext,
): string {
  const groups = groupByName(proposals, ({ name }) => known.entryOf(name)?.name ?? name);
  const entries = [...groups].map(([name, own]) => {
    const entry = known.entryOf(name);
    const kind = entry ? `${entry.kind} # known as ${entry.id}` : 'product # a guess';
    const id = entry && entry.original[0] !== entry.name ? `    id: ${quote(entry.id)}\n` : '';
    const wrong = own.map((one) => toRendering(one, name, needsEvidence(one, lexicon)));
    return `\n  - name: ${quote(name)}\n    kind: ${kind}\n${id}    wrong:\n${wrong.join('')}`;
  });
  const list = entries.length === 0 ? ' []\n' : entries.join('');
  return `${HEAD}language: ${quote(language)}\nentries:${list}`;
}

function toRendering(one: Proposal, name: string, needs: boolean): string {
  const details = [
    ...(one.name === name ? [] : [`expected: ${quote(one.name)}`]),
    ...(needs ? ['when: evidence'] : []),
  ];
  const value = details.length === 0 ? '' : ` { ${details.join(', ')} }`;
  return `      # ${describe(one)}\n      ${quote(one.rendering)}:${value}\n`;
}

function groupByName(
  proposals: readonly Proposal[],
  nameOf: (one: Proposal) => string,
): ReadonlyMap<string, readonly Proposal[]> {
  const groups = new Map<string, Proposal[]>();
  for (const one of proposals) {
    const own = groups.get(nameOf(one));
    if (own) own.push(one);
    else groups.set(nameOf(one), [one]);
  }
  return groups;
}

function describe({ sources, documents, examples, background }: Proposal): string {
  const from = Object.entries(sources).map(([source, count]) => `${source} ${count}`);
  const places = examples.map(({ file, line }) => `${file}:${line}`);
  return `${documents} documents (${from.join(', ')}), background ${background}: ${places.join(' ')}`;
}

/** A proposal as `--format json` prints it. */
export interface JsonProposal extends Proposal {
  /** The entry that has the name already, by its id; `null` where none has. */
  readonly entry: string | null;
  readonly when: 'always' | 'evidence';
}

/** Proposals as one JSON array. */
export function toJson(
  proposals: readonly Proposal[],
  { known, lexicon }: Omit<ReportContext, 'language'>,
): string {
  const all = proposals.map(
    (one): JsonProposal => ({
      ...one,
      entry: known.entryOf(one.name)?.id ?? null,
      when: needsEvidence(one, lexicon) ? 'evidence' : 'always',
    }),
  );
  return `${JSON.stringify(all, null, 2)}\n`;
}

const PLAIN = /^[\p{L}\d][\p{L}\d_./+ -]*$/u;
const NOT_TEXT = /^(?:true|false|null|yes|no|on|off|~|[\d.e+-]+)$/iu;

/** As YAML writes a text: plain where it can be nothing else. */
function quote(text: string): string {
  return PLAIN.test(text) && !NOT_TEXT.test(text) && text.trim() === text
    ? text
    : JSON.stringify(text);
}
