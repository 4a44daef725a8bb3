import { localize } from '@zhengming/core';
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CONFIGURATION_FILE } from '../configuration/index.ts';
import { isWithin, joinPath } from '../configuration/path.ts';
import { fromPosition, toLspRange } from '../convert.ts';
import type { DismissalPlan, DismissParams } from '../protocol.ts';
import type { Session } from '../session.ts';
import { toPath, toUri } from '../uri.ts';
import { withEntryOff, withExcluded } from './configurationText.ts';
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
  const offset = isLine
    ? endOfLine(document, fromPosition(document, range.end, session.client.encoding))
    : startOfBody(document.getText());
  const ids = what === 'file' || entry === undefined ? '' : ` ${entry}`;
  const newText = isLine
    ? ` <!-- zhengming-disable-line${ids} -->`
    : `<!-- zhengming-disable${ids} -->\n\n`;
  if (isLine && offset < startOfBody(document.getText())) {
    throw refuse(
      localize`Unexpected place, the front matter: it cannot hold comments. Expected \`entries\` in zhengming.yaml`,
    );
  }
  const at = toLspRange(document, { start: offset, end: offset }, session.client.encoding);
  return { uri, isNew: false, range: at, newText };
}

function endOfLine(document: TextDocument, offset: number): number {
  const found = document.getText().slice(offset).search(/\r?\n/u);
  return found === -1 ? document.getText().length : offset + found;
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
  const changed =
    params.what === 'entry' && params.entry !== undefined
      ? withEntryOff(text, params.entry)
      : withExcluded(text, path.slice(folder.length + 1));
  if (changed === undefined) {
    throw refuse(localize`Unexpected YAML in ${file}, expected a map of settings: mend it first`);
  }
  const whole = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const range = document
    ? toLspRange(document, { start: 0, end: text.length }, session.client.encoding)
    : whole;
  return { uri: toUri(file), isNew: document === undefined, range, newText: changed };
}

/** What the client shows instead of doing it. */
function refuse(message: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, message);
}
