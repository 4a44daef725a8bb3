import { type Entry, KINDS, localize, localizeText, rightForms } from '@zhengming/core';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toLspRange } from '../convert.ts';
import type { Project } from '../projects.ts';
import {
  ADD_RENDERING_REQUEST,
  type AddRenderingParams,
  type AddRenderingResult,
  type KnownName,
  NAMES_REQUEST,
  type Names,
  type NamesParams,
} from '../protocol.ts';
import type { Session } from '../session.ts';
import { toUri } from '../uri.ts';
import { headOf, readNewName } from './head.ts';
import { type FileEdit, planAddition } from './plan.ts';
import type { Addition } from './request.ts';

/** Answers which names there are, and writes wrong renderings of them into the workspace's own glossary. */
export function serveAddRendering(session: Session): void {
  const { connection } = session;
  connection.onRequest(NAMES_REQUEST, (params: NamesParams) => listNames(session, params));
  connection.onRequest<AddRenderingResult, void>(ADD_RENDERING_REQUEST, (params) =>
    addRendering(session, params),
  );
}

async function listNames(
  { workspace, analyses }: Session,
  { textDocument: { uri } }: NamesParams,
): Promise<Names> {
  const project = await workspace.projectOf(uri);
  const linted = (await analyses.of(uri))?.linted;
  const present = new Set(
    [...(linted?.findings ?? []), ...(linted?.names() ?? [])].map(({ entry }) => entry),
  );
  const names = [...project.linter.glossary.entries.values()].map(
    ({ id, name, kind, accept }): KnownName => ({
      id,
      name,
      kind: localizeText(kind),
      accept,
      inDocument: present.has(id),
    }),
  );
  const { compare } = new Intl.Collator('en');
  names.sort((a, b) => Number(b.inDocument) - Number(a.inDocument) || compare(a.name, b.name));
  return { names, kinds: KINDS.map((id) => ({ id, name: localizeText(id) })) };
}

async function addRendering(
  session: Session,
  params: AddRenderingParams,
): Promise<AddRenderingResult> {
  const { uri } = params.textDocument;
  const { workspace, host } = session;
  const project = await workspace.projectOf(uri);
  const folder = workspace.folderOf(uri);
  if (folder === undefined) {
    return {
      problem: localize`Unexpected document without a folder, expected one that has been saved`,
    };
  }
  const addition = toAddition(project, params);
  if ('problem' in addition) return addition;
  const objection = objectTo(project, addition);
  if (objection !== undefined) return { problem: objection };
  const plan = await planAddition(host.fileSystem, project, folder, addition);
  if ('problem' in plan) return plan;
  const missing = plan.files.find(({ text: before }) => before === undefined);
  if (missing && !session.client.createsFiles) {
    return {
      problem: localize`Unexpected lack of ${missing.path}, expected it: this editor cannot make it`,
    };
  }
  const edit = toEdit(session, plan.files);
  const label = localize`Add “${addition.text}” as wrong rendering of ${addition.head.name}`;
  const { applied, failureReason } = await session.connection.workspace.applyEdit({
    label,
    edit,
    metadata: { isRefactoring: true },
  });
  const [{ path }] = plan.files;
  if (applied) {
    const uris = plan.files.map((one) => toUri(one.path));
    return { uris, file: path.slice(folder.length).replace(/^\//u, '') };
  }
  return {
    problem: localize`The editor did not change ${path}: ${failureReason ?? localize`it gave no reason`}`,
  };
}

function toAddition(
  { linter }: Project,
  { text: given, when, entry, name }: AddRenderingParams,
): Addition | { readonly problem: string } {
  const text = given.trim().replace(/\s+/gu, ' ');
  const known = entry === undefined ? undefined : linter.glossary.entries.get(entry);
  if (known) return { entry: known.id, head: headOf(known), text, when };
  if (!name)
    return { problem: localize`Unexpected entry \`${entry ?? ''}\`, expected one of the glossary` };
  const kind = KINDS.find((one) => one === name.kind);
  if (!kind) {
    return {
      problem: localize`Unexpected kind \`${name.kind}\`, expected one of ${KINDS.join(', ')}`,
    };
  }
  const { entry: id, ...head } = readNewName(name, kind);
  if (id === '')
    return { problem: localize`Unexpected \`${name.name}\` alone, expected its original name too` };
  const other = linter.glossary.entries.get(id);
  if (!other) return { entry: id, head, text, when };
  return { entry: id, head: headOf(other), text, when };
}

/** What speaks against an addition whatever the file. */
function objectTo({ linter }: Project, { entry, text, when }: Addition): string | undefined {
  if ([...text].length < 2)
    return localize`Unexpected \`${text}\`, expected at least two characters`;
  const { entries } = linter.glossary;
  const owner = [...entries.values()].find((one) => rightForms(one).includes(text));
  if (owner)
    return localize`Unexpected \`${text}\`, expected a wrong form: \`${owner.id}\` accepts it`;
  const other = when === 'always' ? findAlwaysWrong([...entries.values()], text) : undefined;
  if (other && other.id !== entry) {
    return localize`Unexpected \`${text}\`, expected one right form for it: it is always wrong for \`${other.id}\` already`;
  }
  const known = entries.get(entry)?.renderings.find((one) => one.text === text);
  return known?.when === when ? localize`\`${text}\` is wrong for \`${entry}\` already` : undefined;
}

function findAlwaysWrong(entries: readonly Entry[], text: string): Entry | undefined {
  return entries.find(({ renderings }) =>
    renderings.some((one) => one.text === text && one.when === 'always'),
  );
}

function toEdit({ documents, client }: Session, files: readonly FileEdit[]): WorkspaceEdit {
  const changes = files.map(({ path, text, edits }) => {
    const uri = toUri(path);
    const open = documents.get(uri);
    const document = open ?? TextDocument.create(uri, 'yaml', 0, text ?? '');
    const textEdits = edits.map((one) => ({
      range: toLspRange(document, one.range, client.encoding),
      newText: one.text,
    }));
    const change = { textDocument: { uri, version: open?.version ?? null }, edits: textEdits };
    const make = { kind: 'create' as const, uri, options: { ignoreIfExists: true } };
    return text === undefined ? [make, change] : [change];
  });
  return { documentChanges: changes.flat() };
}
