import {
  compileGlossary,
  type Glossary,
  localize,
  openImage,
  type Problem,
  type ReadPack,
  readPack,
  readTsvPack,
  writeImage,
} from '@zhengming/core';
import type { BuiltIn } from '@zhengming/glossary';
import type { Configuration, GlossaryReference } from './configuration.ts';
import { type FileSystem, UnreadableFileError } from './fileSystem.ts';
import { checkMentions, isOpen } from './mention.ts';
import { toWithout } from './packs.ts';
import { expandReferences } from './references.ts';

/** A glossary made of all packs that a configuration asks for, and what in them is wrong. */
export interface LoadedGlossary {
  readonly glossary: Glossary;
  readonly problems: readonly Problem[];
  /** The paths of the files that were asked for, of those that are not there too, the last one nearest. */
  readonly files: readonly string[];
  /** The paths of the folders that were read for packs. */
  readonly folders: readonly string[];
}

/** What is compiled once, whichever files it came from. */
type Compiled = Pick<LoadedGlossary, 'glossary' | 'problems'>;

/** Loads glossaries, compiling only what it has not compiled before. */
export interface GlossaryLoader {
  /** Reads the files anew; the same contents give the same glossary. */
  load(configuration: Configuration): Promise<LoadedGlossary>;
  /** What it has loaded, for loaders of other threads. */
  share(): readonly SharedGlossary[];
}

/** A glossary that threads can hand to each other, and all use in the same memory. */
export interface SharedGlossary {
  /** What it was made of. */
  readonly key: string;
  readonly image: Uint8Array;
  readonly problems: readonly Problem[];
}

/** How many glossaries are remembered: those of the folders of a workspace, not each edit of a file. */
const KEPT = 16;

interface GlossaryFile {
  readonly reference: GlossaryReference;
  readonly text: string | undefined;
  readonly problems: readonly Problem[];
}

/**
 * One file that is broken or absent is a problem; it never disables the others. What is in `shared` is not
 * compiled again.
 */
export function createGlossaryLoader(
  fileSystem: FileSystem,
  builtIn: BuiltIn,
  shared: readonly SharedGlossary[] = [],
): GlossaryLoader {
  const known = new Map<string, Compiled>();
  for (const { key, image, problems } of shared) {
    known.set(key, { glossary: openImage(image), problems });
  }
  return {
    async load(configuration) {
      const expanded = await expandReferences(fileSystem, configuration.glossaries);
      const references = uniqueByPath(expanded.files);
      const files = await Promise.all(references.map((one) => readGlossaryFile(fileSystem, one)));
      const { language, builtin, packs } = configuration;
      const key = JSON.stringify([language, builtin, packs, files]);
      if (builtin) await builtIn.prepare?.(language);
      const base = builtin ? builtIn.open(language) : undefined;
      const compiled = known.get(key) ?? compile(configuration, base, files);
      known.delete(key);
      known.set(key, compiled);
      for (const oldest of [...known.keys()].slice(0, -KEPT)) known.delete(oldest);
      const paths = references.map(({ path }) => path).filter((path) => path !== undefined);
      const { glossary, problems } = await withMentions(configuration, compiled, {
        builtIn,
        files: paths,
      });
      return {
        glossary,
        problems: [...expanded.problems, ...problems],
        files: paths,
        folders: expanded.folders,
      };
    },
    share: () =>
      [...known].map(([key, { glossary, problems }]) => {
        return { key, image: toShared(writeImage(glossary)), problems };
      }),
  };
}

function toShared(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}

function compile(
  { language, packs }: Configuration,
  base: Glossary | undefined,
  files: readonly GlossaryFile[],
): Compiled {
  const read = files.map((file) => readNamedPack(file, language));
  const named = read.map(({ pack }) => pack).filter((pack) => pack !== undefined);
  const { glossary, problems } = compileGlossary(named, {
    language,
    base,
    without: toWithout(packs),
  });
  return { glossary, problems: [...read.flatMap((one) => one.problems), ...problems] };
}

/**
 * Adds the problems of what the configuration says about the glossary. Of entries it says nothing while a
 * pack is broken: they may be in what could not be read.
 */
async function withMentions(
  { mentions }: Configuration,
  loaded: Compiled,
  known: { readonly builtIn: BuiltIn; readonly files: readonly string[] },
): Promise<Compiled> {
  const { glossary, problems } = loaded;
  const open = mentions
    .filter(({ kind }) => kind !== 'entry' || problems.length === 0)
    .filter((mention) => isOpen(mention, glossary));
  if (open.length === 0) return loaded;
  const { builtIn } = known;
  await Promise.all(builtIn.languages.map((language) => builtIn.prepare?.(language)));
  return { glossary, problems: [...problems, ...checkMentions(open, glossary, known)] };
}

function readNamedPack({ reference, text, problems }: GlossaryFile, language: string): ReadPack {
  if (text === undefined) return { pack: undefined, problems };
  const file = reference.path ?? reference.text;
  if (/\.tsv$/iu.test(file)) return readTsvPack(text, file, { language });
  const read = readPack(text, file);
  if (!read.pack || read.pack.language === language) return read;
  const message = localize`Unexpected language \`${read.pack.language}\`, expected \`${language}\` as the configuration says`;
  const problem = { origin: { file, line: 1, column: 1 }, message };
  return { pack: undefined, problems: [...read.problems, problem] };
}

async function readGlossaryFile(
  fileSystem: FileSystem,
  reference: GlossaryReference,
): Promise<GlossaryFile> {
  const { path, origin, text: written } = reference;
  try {
    const text = path === undefined ? undefined : await fileSystem.readFile(path);
    if (text !== undefined) return { reference, text, problems: [] };
    const message = localize`Unexpected glossary \`${written}\`, expected the path of a file that is there`;
    return { reference, text, problems: [{ origin, message }] };
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    const problem = { origin: { file: error.path, line: 1, column: 1 }, message: error.message };
    return { reference, text: undefined, problems: [problem] };
  }
}

/** A file that is named again counts where it is named last. */
function uniqueByPath(references: readonly GlossaryReference[]): readonly GlossaryReference[] {
  const byPath = new Map<string, GlossaryReference>();
  for (const reference of references) {
    const key = reference.path ?? reference.text;
    byPath.delete(key);
    byPath.set(key, reference);
  }
  return [...byPath.values()];
}
