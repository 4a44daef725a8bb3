import { type Entry, readPack, readTsvPack } from '@zhengming/core';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { toBuiltInFile } from '../builtInPacks.ts';
import { isLinted } from '../documents.ts';
import type { Project } from '../projects.ts';
import type { Session } from '../session.ts';
import { toPath } from '../uri.ts';
import { parseYaml, type YamlTree } from './yamlTree.ts';

/** A glossary file that is open in the editor, as it stands there. */
export interface GlossaryDocument {
  readonly document: TextDocument;
  /** The file as origins of the glossary name it. */
  readonly file: string;
  /** Whose glossary it is part of. */
  readonly project: Project;
  /** The entries that could be read of it, before they are laid over others. */
  readonly entries: readonly Entry[];
  /** `undefined` for a list of pairs. */
  readonly tree: YamlTree | undefined;
}

/** The document of a URI where it is a glossary file that a configuration names, or a built-in pack. */
export async function findGlossaryDocument(
  session: Session,
  uri: string,
): Promise<GlossaryDocument | undefined> {
  const asked = session.documents.get(uri);
  if (!asked || isLinted(asked)) return undefined;
  const builtIn = toBuiltInFile(uri);
  const file = builtIn ?? toPath(uri);
  if (file === undefined) return undefined;
  const { workspace } = session;
  const project =
    builtIn === undefined ? await findUser(session, uri, file) : await workspace.mainProject();
  const document = session.documents.get(uri);
  return document && project && read({ document, file, project });
}

/** The project of the file's own folder, or any other that names it. */
async function findUser(
  { workspace }: Session,
  uri: string,
  file: string,
): Promise<Project | undefined> {
  const names = ({ glossaryFiles }: Project): boolean => glossaryFiles.includes(file);
  const own = await workspace.projectOf(uri);
  if (names(own)) return own;
  return (await (await workspace.current()).loaded()).find(names);
}

const known = new WeakMap<TextDocument, Parsed>();

interface Parsed extends Pick<GlossaryDocument, 'entries' | 'tree'> {
  readonly version: number;
}

function read(of: Pick<GlossaryDocument, 'document' | 'file' | 'project'>): GlossaryDocument {
  const { document } = of;
  const last = known.get(document);
  const parsed = last?.version === document.version ? last : parse(of);
  known.set(document, parsed);
  return { ...of, entries: parsed.entries, tree: parsed.tree };
}

function parse({
  document,
  file,
  project,
}: Pick<GlossaryDocument, 'document' | 'file' | 'project'>): Parsed {
  const text = document.getText();
  const { version } = document;
  if (/\.tsv$/iu.test(file)) {
    const { language } = project.configuration;
    return {
      version,
      entries: readTsvPack(text, file, { language }).pack?.entries ?? [],
      tree: undefined,
    };
  }
  return { version, entries: readPack(text, file).pack?.entries ?? [], tree: parseYaml(text) };
}
