import {
  CONFIDENCES,
  describeLeftAlone,
  type Explained,
  type ExplainedReading,
  type Explanation,
  type Finding,
  type Glossary,
  isAtLeast,
  type LeftAlone,
  type ListedRendering,
  listedAt,
  OPTIONAL_RULES,
} from '@zhengming/core';
import {
  type Configuration,
  type ConfigurationLayer,
  type TracedValue,
  traceLayers,
} from '@zhengming/server/configuration';
import { deciding } from './decide.ts';
import { describePlace, describeValue } from './describeValue.ts';

/** What is known of a place without a finding. */
export interface Silence {
  readonly explained: Explained;
  /** The finding that the document itself would give. */
  readonly hidden: Finding | undefined;
  /** Why the whole document is left alone. */
  readonly leftAlone: LeftAlone | undefined;
  readonly layers: readonly ConfigurationLayer[];
  readonly configuration: Configuration;
  readonly excluded: boolean;
  readonly glossary: Glossary;
  /** The source line, and the place in it, from 0. */
  readonly line: string;
  readonly column: number;
  /** What paths are shown relative to. */
  readonly folder: string;
}

/** Why there is no finding at a place, each reason a sentence. */
export function reasonsWhyNot(silence: Silence): readonly string[] {
  const { explained, hidden, excluded, layers, folder } = silence;
  if (excluded) {
    const globs = traceLayers(layers).filter(({ setting }) => setting === 'exclude');
    const shown = globs.map((one) => describeValue(one, folder)).join('; ');
    return [`The file is left out by one of ${shown}.`];
  }
  if (silence.leftAlone) {
    const why = describeLeftAlone(silence.leftAlone, silence.glossary.language);
    return [
      `The document is left alone: ${why} (otherLanguages, ${placeOf('otherLanguages', silence)}).`,
    ];
  }
  if (hidden) return whyHidden(hidden, silence);
  if (explained.kind === 'phrase') return whyUnsupported(explained);
  return whyNotMatched(explained.kind, silence);
}

/** The configuration keeps it away, or the language of its block does. */
function whyHidden(hidden: Finding, silence: Silence): readonly string[] {
  const { layers, configuration, folder, glossary } = silence;
  const off = deciding(layers, hidden).filter(({ value }) => value === 'off');
  const { minConfidence, rules } = configuration;
  const reasons = [
    ...off.map((value) => `It is turned off by ${describeValue(value, folder)}.`),
    ...(isAtLeast(hidden.confidence, minConfidence)
      ? []
      : [
          `It is ${hidden.confidence}, and nothing below ${minConfidence} is shown (minConfidence, ${placeOf('minConfidence', silence)}).`,
        ]),
    ...(OPTIONAL_RULES.has(hidden.rule) && rules[hidden.rule] === undefined
      ? [`The rule ${hidden.rule} is off until \`rules\` gives it a severity.`]
      : []),
  ];
  if (reasons.length > 0) return reasons;
  const place = placeOf('otherLanguages', silence);
  return [`Its block is in another language than ${glossary.language} (otherLanguages, ${place}).`];
}

/** Where a setting stands. */
function placeOf(name: TracedValue['setting'], { layers, folder }: Silence): string {
  const value = traceLayers(layers).find(({ setting }) => setting === name);
  return describePlace(value?.origin, folder);
}

function whyUnsupported({ accepted, readings }: Explanation): readonly string[] {
  if (accepted.length > 0) {
    return accepted.map(({ id, name }) => `It is a right form of ${name} (${id}).`);
  }
  const silenced = readings.filter(({ isSilenced }) => isSilenced);
  if (silenced.length > 0) {
    return silenced.map(({ entry }) => `A comment in the document turns ${entry.id} off here.`);
  }
  return readings.map(whyNoReading);
}

function whyNoReading({ entry, rendering, weights, points }: ExplainedReading): string {
  const reading = `\`${rendering.text}\` may stand for ${entry.name}`;
  if (weights.length === 0) {
    const kinds = typeof rendering.when === 'string' ? 'evidence' : rendering.when.join(', ');
    return `${reading}, but asks for ${kinds}, and the document gives none.`;
  }
  return `${reading}, but what speaks against it outweighs what speaks for it (${points}; the least is 1, for ${CONFIDENCES.at(-1)}).`;
}

/** The matcher takes it for no phrase; its letters may be listed for all that. */
function whyNotMatched(
  kind: 'prose' | 'other',
  { glossary, line, column }: Silence,
): readonly string[] {
  const listed = listedAt(glossary, line, column);
  const where =
    kind === 'other'
      ? ['What stands there is not read: code, an address, markup or the like.']
      : [];
  if (listed.length === 0) {
    return [...where, ...(kind === 'prose' ? ['No phrase of the glossary stands there.'] : [])];
  }
  return [...where, ...listed.map((one) => whyNotTaken(one, kind))];
}

function whyNotTaken(
  { entry, rendering, shieldedBy }: ListedRendering,
  kind: 'prose' | 'other',
): string {
  const reading = `\`${rendering.text}\` is listed for ${entry.name} (${entry.id})`;
  if (shieldedBy !== undefined) return `${reading}, but is right in \`${shieldedBy}\`.`;
  if (kind === 'other') return `${reading}.`;
  return `${reading}, but stands in a longer word or phrase.`;
}
