import type { Kind } from '@zhengming/core';

/** The name that a rendering is wrong for, as an entry says it. */
export interface EntryHead {
  readonly name: string;
  readonly kind: Kind;
  /** Only where the name does not make it. */
  readonly id: string | undefined;
  /** The name in the source language, where `name` does not say it; may be empty. */
  readonly original: readonly string[];
}

/** A rendering to be written into a glossary file. */
export interface Addition {
  /** The id of the entry: that of `head`, or the one that its name makes. */
  readonly entry: string;
  readonly head: EntryHead;
  readonly text: string;
  /** Whether it is wrong wherever it stands, or only where the document supports that. */
  readonly when: 'always' | 'evidence';
}
