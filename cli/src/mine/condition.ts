import type { Lexicon } from '@zhengming/core';
import type { Proposal } from './proposal.ts';

const IDEOGRAPHS = /^\p{Script=Han}+$/u;

/** So few ideographs are a word of their own as a rule. */
const SHORT = 3;

/**
 * Whether a rendering is likely to be an everyday word too, so that it may be wrong only where the document
 * supports it: it stands in the background, is short, or is what a dictionary has for a word of the name.
 */
export function needsEvidence(
  { rendering, name, background }: Proposal,
  lexicon: Lexicon | undefined,
): boolean {
  if (background > 0) return true;
  if (!IDEOGRAPHS.test(rendering)) return false;
  if (rendering.length <= SHORT || lexicon?.isOrdinary(rendering)) return true;
  return lexicon?.translationsOf(name.toLowerCase()).includes(rendering) ?? false;
}
