import type { Term, TermFile, TermsParams, TermUse } from '@zhengming/server/protocol';

/** How the tree is arranged at its first level. */
export const ARRANGEMENTS = ['entry', 'file', 'confidence'] as const;

export type Arrangement = (typeof ARRANGEMENTS)[number];

/** A row of the tree. `within` says which findings are below it. */
export type Node =
  | { readonly kind: 'confidence'; readonly within: TermsParams; readonly count: number }
  | { readonly kind: 'entry'; readonly within: TermsParams; readonly term: Term }
  | {
      readonly kind: 'file';
      readonly within: TermsParams;
      readonly file: TermFile;
      /** The right form of the name that it is below, if any. */
      readonly name?: string;
    }
  | {
      readonly kind: 'use';
      readonly within: TermsParams;
      readonly uri: string;
      readonly use: TermUse;
    };
