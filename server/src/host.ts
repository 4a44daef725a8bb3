import type { BuiltIn } from '@zhengming/glossary';
import type { FileSystem } from './configuration/index.ts';

/** What the server needs of the place it runs in. */
export interface Host {
  readonly version: string;
  /** `undefined` where it runs in no process of its own. */
  readonly processId: number | undefined;
  readonly fileSystem: FileSystem;
  /** The glossaries that ship with it. */
  readonly builtIn: BuiltIn;
  /** The page that explains a rule, `undefined` where there is none at hand. */
  ruleUri(rule: string): string | undefined;
}
