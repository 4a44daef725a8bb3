import { isMdx, localize } from '@zhengming/core';
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { CONFIGURATION_FILE } from '../configuration/index.ts';
import { isWithin, joinPath } from '../configuration/path.ts';
import { fromPosition, toLspRange } from '../convert.ts';
import { contextOf } from '../documents.ts';
import type { DismissalPlan, DismissParams } from '../protocol.ts';
import type { Session } from '../session.ts';
import { toPath, toUri } from '../uri.ts';
import { withExcluded, withOff } from './configurationText.ts';
import { readDocument } from './uses.ts';

/** Plans how what `params` mean is never reported again. Nothing is written here. */
export function planDismissal(session: Session, params: DismissParams): Promise<DismissalPlan> {
  return params.where === 'comment' ? planComment(session, params) : planSetting(session, params);
}

async function planComment(session: Session, params: DismissParams): Promise<DismissalPlan> {
  const { uri, what, entry, range } = params;
  const document = await readDocument(session, uri);
  if (!document)
    throw refuse(localize`Unexpected absence of ${uri}, expected a file that can be read`);
  const isLine = what === 'occurrence' && range !== undefined;
  const text = document.getText();
  const offset = isLine ? fromPosition(document, range.end, session.client.encoding) : 0;
  if (isLine && offset < startOfBody(text)) {
    throw refuse(
      localize`Unexpected place, the front matter: it cannot hold comments. Expected \`entries\` in zhengming.yaml`,
    );
  }
  const ids = what === 'file' || entry === undefined ? '' : ` ${entry}`;
  const told = `${ids}${readReason(params, ' -- ')}`;
  const place = isLine ? placeForLine(text, offset, told) : placeForFile(text, told);
  const at = { start: place.offset, end: place.offset };
  return {
    uri,
    isNew: false,
    range: toLspRange(document, at, session.client.encoding),
    newText: isMdx(contextOf(document)) ? toMdx(place.newText) : place.newText,
  };
}

/** The comment in braces that says the same. */
function toMdx(comment: string): string {
  return comment.replaceAll('*/', '* /').replace('<!-- ', '{/* ').replace(' -->', ' */}');
}

/** A comment, and where it goes. */
interface Place {
  readonly offset: number;
  readonly newText: string;
}

function placeForFile(text: string, told: string): Place {
  return { offset: startOfBody(text), newText: `<!-- zhengming-disable${told} -->\n\n` };
}

/** At the end of the line, before what breaks it; above a heading, whose end may be an anchor. */
function placeForLine(text: string, offset: number, told: string): Place {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [line = ''] = /^[^\r\n]*/u.exec(text.slice(start)) ?? [];
  if (/^ {0,3}#{1,6}[ \t]/u.test(line)) {
    return { offset: start, newText: `<!-- zhengming-disable-next-line${told} -->\n` };
  }
  const end = line.search(/(?:[ \t]+|(?<!\\)\\)$/u);
  return {
    offset: start + (end === -1 ? line.length : end),
    newText: ` <!-- zhengming-disable-line${told} -->`,
  };
}

/** On one line, and without what would end the comment. */
function readReason({ reason = '' }: DismissParams, mark: string): string {
  const line = reason
    .replace(/\s+/gu, ' ')
    .replace(/-{2,}>?/gu, '\u2014')
    .trim();
  return line === '' ? '' : `${mark}${line}`;
}

/** Behind the front matter: before it, it would be none. */
function startOfBody(text: string): number {
  const matter =
    /^\uFEFF?(?:---\r?\n(?:[\s\S]*?\r?\n)?---|\+\+\+\r?\n(?:[\s\S]*?\r?\n)?\+\+\+)[ \t]*(?:\r?\n)+/u;
  return matter.exec(text)?.[0].length ?? 0;
}

/** Writes to the `zhengming.yaml` of the workspace's folder that holds the file. */
async function planSetting(session: Session, params: DismissParams): Promise<DismissalPlan> {
  const path = toPath(params.uri) ?? '';
  const folder = session
    .workspaceFolders()
    .flatMap((uri) => toPath(uri) ?? [])
    .filter((one) => isWithin(path, one))
    .sort((one, other) => other.length - one.length)[0];
  if (folder === undefined) {
    throw refuse(
      localize`Unexpected file outside of all folders, ${path}, expected one in the workspace`,
    );
  }
  const file = joinPath(folder, CONFIGURATION_FILE);
  const document = await readDocument(session, toUri(file));
  const text = document?.getText() ?? '';
  const changed = changeSettings(text, params, path.slice(folder.length + 1));
  if (changed === undefined) {
    throw refuse(localize`Unexpected YAML in ${file}, expected a map of settings: mend it first`);
  }
  const whole = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const range = document
    ? toLspRange(document, { start: 0, end: text.length }, session.client.encoding)
    : whole;
  return { uri: toUri(file), isNew: document === undefined, range, newText: changed };
}

function changeSettings(text: string, params: DismissParams, path: string): string | undefined {
  const reason = readReason(params, '') || undefined;
  if (params.what === 'entry' && params.entry !== undefined) {
    return withOff(text, ['entries', params.entry], reason);
  }
  if (params.what === 'rendering' && params.text !== undefined) {
    return withOff(text, ['renderings', params.text], reason);
  }
  return withExcluded(text, path, reason);
}

/** What the client shows instead of doing it. */
function refuse(message: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, message);
}
