/** What a check needs to keep what it finds: the bundle has it in a file of its own. */
export { openCache, toKey } from './cache.ts';
export { identifyBuild, identifyLinting } from './identity.ts';
export { prepareFolder } from './prune.ts';
