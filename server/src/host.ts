import type { Pack } from '@zhengming/core';
import type { FileSystem } from './configuration/index.ts';

/** What the server needs of the place it runs in. */
export interface Host {
  readonly version: string;
  /** `undefined` where it runs in no process of its own. */
  readonly processId: number | undefined;
  readonly fileSystem: FileSystem;
  /** The packs that ship with it. */
  builtInPacks(): readonly Pack[];
  /** The page that explains a rule, `undefined` where there is none at hand. */
  ruleUri(rule: string): string | undefined;
}
