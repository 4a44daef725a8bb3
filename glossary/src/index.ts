import type { Pack } from '@zhengming/core';
import packs from '../dist/builtin.js';

/**
 * The built-in packs, as the build read them from the YAML files. Example sentences are left out; origins
 * name files relative to the glossary folder.
 */
export function builtInPacks(): readonly Pack[] {
  return packs;
}
