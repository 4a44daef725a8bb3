import { describeEvidence } from '@zhengming/core';
import { describePlace } from './describeValue.ts';
import type {
  ExplainedEntry,
  ExplainedReadingOf,
  PlaceExplanation,
  WeighedEvidence,
} from './explanation.ts';

/** An explanation for people: a line for each fact, what it is first. Paths are shown relative to `folder`. */
export function describeExplanation(explanation: PlaceExplanation, folder: string): string {
  const { file, line, column, text, finding, reasons, right, readings } = explanation;
  const head = `${file}:${line}:${column}${text === null ? '' : `  ${text}`}`;
  return [
    head,
    ...(finding
      ? [
          toLine('finding', finding.message),
          toLine('code', `${finding.rule}/${finding.entry}`),
          toLine('expected', finding.expected.join(', ')),
          toLine('confidence', finding.confidence),
          toLine('severity', `${finding.severity}, by ${finding.decidedBy}`),
        ]
      : [toLine('finding', 'none'), ...reasons.map((reason) => toLine('because', reason))]),
    ...right.flatMap((entry) => describeEntry('right', entry, folder)),
    ...readings.flatMap((reading) => describeReading(reading, folder)),
    '',
  ].join('\n');
}

const WIDTH = 12;

function toLine(what: string, text: string): string {
  return `  ${what.padEnd(WIDTH)}${text}`;
}

function describeEntry(what: string, entry: ExplainedEntry, folder: string): readonly string[] {
  const { id, name, kind, note, pack, origin } = entry;
  const place = describePlace(origin, folder);
  return [
    toLine(what, `${name} (${id}, ${kind}), pack ${pack}, ${place}`),
    ...(note === null ? [] : [toLine('note', note)]),
  ];
}

function describeReading(reading: ExplainedReadingOf, folder: string): readonly string[] {
  const { entry, rendering, when, origin, points, evidence } = reading;
  const condition = typeof when === 'string' ? when : when.join(', ');
  const place = describePlace(origin, folder);
  return [
    ...describeEntry('entry', entry, folder),
    toLine('rendering', `${rendering}, wrong by: ${condition}, ${place}`),
    ...evidence.map((one) => toLine('evidence', describeWeight(one))),
    toLine('sum', `${points} (3 certain, 2 likely, 1 possible)`),
  ];
}

function describeWeight({ kind, text, against, points, line, column }: WeighedEvidence): string {
  const place = line === undefined ? '' : `, ${line}:${column}`;
  const because = describeEvidence({ kind, text, against, range: undefined });
  return `${points > 0 ? '+' : ''}${points} ${kind}${place}: ${because}`;
}
