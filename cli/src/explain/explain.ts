import { join, resolve } from 'node:path';
import {
  createLineIndex,
  createLinter,
  type Entry,
  type ExplainedReading,
  explainAt,
  type Finding,
  type LineIndex,
} from '@zhengming/core';
import { isExcluded, packName, severityOf } from '@zhengming/server/configuration';
import { fromNativePath } from '@zhengming/server/node';
import type { FindConfiguration } from '../check/configuration.ts';
import { createFindLinting } from '../check/linting.ts';
import { readDocument } from '../check/read.ts';
import { UsageError } from '../commands/usageError.ts';
import { deciding } from './decide.ts';
import { describeValue } from './describeValue.ts';
import type {
  ExplainedEntry,
  ExplainedFinding,
  ExplainedReadingOf,
  PlaceExplanation,
} from './explanation.ts';
import type { Place } from './place.ts';
import { reasonsWhyNot } from './reasons.ts';

/**
 * Explains a place of a file with what the file is checked with.
 * @throws {UsageError} where there is no such place.
 */
export async function explainPlace(
  place: Place,
  findConfiguration: FindConfiguration,
  workingFolder: string,
): Promise<PlaceExplanation> {
  const path = resolve(workingFolder, place.path);
  const text = readText(path, place.path);
  const lines = createLineIndex(text);
  const offset = offsetOf(place, lines);
  const { configuration, linter } = await createFindLinting(findConfiguration)(path);
  const { layers } = await findConfiguration(path);
  const context = { path };
  const isAt = ({ range }: Finding): boolean => range.start <= offset && offset < range.end;
  const document = linter.lint(text, context);
  const shown = document.findings.find(isAt);
  const excluded = isExcluded(configuration, fromNativePath(path));
  const finding = excluded ? undefined : shown;
  const explained = explainAt(linter.glossary, text, offset, context);
  const any = createLinter(linter.glossary, { anyLanguage: true })
    .lint(text, context)
    .findings.find(isAt);
  const phrase = explained.kind === 'phrase' ? explained : undefined;
  return {
    file: place.path,
    line: place.line,
    column: place.column,
    text: phrase?.text ?? any?.text ?? null,
    finding: finding ? explainFinding(finding) : null,
    reasons: finding
      ? []
      : reasonsWhyNot({
          explained,
          hidden: any,
          leftAlone: document.leftAlone(),
          layers,
          configuration,
          excluded,
          glossary: linter.glossary,
          line: lineAt(text, lines, place),
          column: place.column - 1,
          folder: workingFolder,
        }),
    right: (phrase?.accepted ?? []).map(toEntry),
    readings: (phrase?.readings ?? []).map((reading) => toReading(reading, lines)),
  };

  function explainFinding(one: Finding): ExplainedFinding {
    const [decided] = deciding(layers, one);
    return {
      rule: one.rule,
      entry: one.entry,
      expected: one.expected,
      confidence: one.confidence,
      severity: severityOf(configuration, one),
      decidedBy: decided ? describeValue(decided, workingFolder) : 'default',
      message: one.message,
    };
  }
}

function readText(path: string, written: string): string {
  const read = readDocument({ path });
  if (read.kind === 'text') return read.text;
  throw new UsageError(`${written}: ${read.message}`);
}

function offsetOf({ path, line, column }: Place, lines: LineIndex): number {
  if (line > lines.lineCount) {
    throw new UsageError(
      `Unexpected line ${line} of ${path}, expected one from 1 to ${lines.lineCount}`,
    );
  }
  const end = lines.offsetAt({ line: line - 1, column: Number.MAX_SAFE_INTEGER });
  const offset = lines.lineStart(line - 1) + column - 1;
  if (offset < end) return offset;
  const length = end - lines.lineStart(line - 1);
  throw new UsageError(
    `Unexpected column ${column} of ${join(path)}:${line}, expected one from 1 to ${length}`,
  );
}

function lineAt(text: string, lines: LineIndex, { line }: Place): string {
  const end = lines.offsetAt({ line: line - 1, column: Number.MAX_SAFE_INTEGER });
  return text.slice(lines.lineStart(line - 1), end);
}

function toEntry({ id, name, kind, note, origin }: Entry): ExplainedEntry {
  return { id, name, kind, note: note ?? null, pack: packName(origin.file), origin };
}

function toReading(
  { entry, rendering, weights, points }: ExplainedReading,
  lines: LineIndex,
): ExplainedReadingOf {
  return {
    entry: toEntry(entry),
    rendering: rendering.text,
    when: rendering.when,
    origin: rendering.origin,
    points,
    evidence: weights.map(({ points: worth, evidence: { kind, text, against, range } }) => {
      const at = range && lines.positionAt(range.start);
      return {
        kind,
        text,
        against,
        points: worth,
        ...(at && { line: at.line + 1, column: at.column + 1 }),
      };
    }),
  };
}
