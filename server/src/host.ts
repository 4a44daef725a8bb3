import type { BuiltIn } from '@zhengming/glossary';
import type { FileSystem } from './configuration/index.ts';
import type { Language } from './language/language.ts';
import type { IndexHost } from './workspaceIndex/index.ts';

/** What the server needs of the place it runs in. */
export interface Host {
  readonly version: string;
  /** `undefined` where it runs in no process of its own. */
  readonly processId: number | undefined;
  /** The files that it can read itself; `undefined` where it can read none. */
  readonly fileSystem: FileSystem | undefined;
  /** The glossaries that ship with it. */
  readonly builtIn: BuiltIn;
  /** The file that is a pack of the built-in glossary, by its path in the glossary's folder. */
  builtInUri(file: string): string | undefined;
  /** What it holds; `undefined` where it did not ship. */
  readBuiltIn(file: string): Promise<string | undefined>;
  /** `undefined` where files can only be read one by one: then there is no index of the workspace. */
  readonly index?: IndexHost;
  /** The page that explains a rule, in a language or else in English; `undefined` where there is none at hand. */
  ruleUri(rule: string, language: Language): string | undefined;
}
