import { createChecker, fieldOf, localize, type Problem } from '@zhengming/core';
import type { GlossaryReference } from './configuration.ts';
import { type FileSystem, UnreadableFileError } from './fileSystem.ts';
import { foldersUpward, joinPath, resolvePath } from './path.ts';
import { toValue } from './value.ts';

const PREFIX = 'npm:';
const PACKAGE_NAME = /^(?:@[a-z0-9._-]+\/)?[a-z0-9._-]+$/u;

/** The key of a package's `package.json` that lists its packs. */
const KEY = 'zhengming';

/** Whether a glossary is named as a package: `npm:@acme/glossary`. */
export function isNpmReference(text: string): boolean {
  return text.startsWith(PREFIX);
}

/** The packs of a package, and what is wrong with it. */
interface Resolved {
  readonly references: readonly GlossaryReference[];
  readonly problems: readonly Problem[];
}

/**
 * Finds a package in `node_modules` of the folder that names it, or of one above, and gives the files and
 * folders that its `package.json` lists under `zhengming`. Nothing of the package is run.
 */
export async function resolveNpmReference(
  fileSystem: FileSystem,
  reference: GlossaryReference,
): Promise<Resolved> {
  const { text, folder, origin } = reference;
  const name = text.slice(PREFIX.length);
  const fail = (message: string): Resolved => ({ references: [], problems: [{ origin, message }] });
  if (!PACKAGE_NAME.test(name)) {
    return fail(
      localize`Unexpected \`${text}\`, expected the name of a package, as in npm:@acme/glossary`,
    );
  }
  const home = folder === undefined ? undefined : await findPackage(fileSystem, folder, name);
  if (home === undefined) {
    return fail(
      localize`Unexpected package \`${name}\`, expected one in node_modules of ${folder ?? localize`a folder`} or above`,
    );
  }
  return await readManifest(fileSystem, name, { reference, home });
}

async function findPackage(
  fileSystem: FileSystem,
  folder: string,
  name: string,
): Promise<string | undefined> {
  for (const above of foldersUpward(folder)) {
    const home = joinPath(above, `node_modules/${name}`);
    if (await fileSystem.exists(joinPath(home, 'package.json'))) return home;
  }
  return undefined;
}

async function readManifest(
  fileSystem: FileSystem,
  name: string,
  { reference, home }: { readonly reference: GlossaryReference; readonly home: string },
): Promise<Resolved> {
  const file = joinPath(home, 'package.json');
  const origin = { file, line: 1, column: 1 };
  const checker = createChecker();
  const expected = localize`a map whose key ${KEY} lists the paths of packs`;
  const manifest = checker.map(toValue(await readJson(fileSystem, file), origin), expected);
  const field = manifest && fieldOf(manifest, KEY);
  if (manifest && !field) checker.report(origin, localize`a package without \`${KEY}\``, expected);
  const paths = field ? checker.texts(field.value, localize`the path of a pack`) : [];
  const references = paths.map((path) => ({
    text: `${name}/${path}`,
    path: resolvePath(home, path),
    folder: home,
    origin: reference.origin,
  }));
  return { references, problems: checker.problems };
}

/** `undefined` where it is none; what that means is for the check of the value to say. */
async function readJson(fileSystem: FileSystem, file: string): Promise<unknown> {
  try {
    return JSON.parse((await fileSystem.readFile(file)) ?? '');
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof UnreadableFileError) return undefined;
    throw error;
  }
}
