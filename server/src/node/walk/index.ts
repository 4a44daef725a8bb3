/** The Markdown files below folders, the same for the list of a workspace and for the command. */
export { createLinks, type Links } from './links.ts';
export { isWalked, type Walked, type WalkOptions, walk } from './walk.ts';
