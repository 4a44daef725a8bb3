import type { Confidence } from '@zhengming/core';
import type { Range as LspRange } from 'vscode-languageserver';
import type { Severity } from '../configuration/index.ts';

/** A finding as the index keeps it: what lists show, with columns in the encoding negotiated. */
export interface ListedFinding {
  readonly entry: string;
  readonly rule: string;
  readonly range: LspRange;
  /** The wrong rendering as it stands in the file. */
  readonly text: string;
  /** What should stand there, best first. */
  readonly expected: readonly string[];
  readonly confidence: Confidence;
  readonly severity: Severity;
  readonly message: string;
}

/** A part of a file that was not checked, or the reason why none of it was. */
export interface ListedTrouble {
  readonly range: LspRange;
  readonly message: string;
  /** Whether nothing of the file was checked. */
  readonly isWhole: boolean;
}

/** What stands in the list for one file. */
export interface FileResult {
  readonly findings: readonly ListedFinding[];
  readonly troubles: readonly ListedTrouble[];
}

/** A use of a name, right or wrong, in an indexed file. */
export interface Occurrence {
  readonly uri: string;
  /** Lines and columns in the encoding negotiated. */
  readonly range: LspRange;
  /** Whether it is a finding; otherwise it is one of the name's right forms. */
  readonly wrong: boolean;
}

/** How often a name is used. */
export interface UseCounts {
  readonly right: number;
  readonly wrong: number;
}
