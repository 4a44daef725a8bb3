import type { BuildOptions } from 'esbuild';

/** How modules are bundled that share what they have in common, and run in Node and in browsers. */
export const SHARED_MODULES = {
  format: 'esm',
  splitting: true,
  chunkNames: 'shared-[hash]',
  // Neither the packages' variants for Node, which browsers cannot run, nor those that want a document.
  platform: 'neutral',
  conditions: ['import', 'module'],
  mainFields: ['module', 'main'],
} satisfies BuildOptions;
