import { readFileSync } from 'node:fs';
import { type BuiltIn, createBuiltIn } from './index.ts';

/** Seen from here and from a bundle alike, which stands in a `dist` of its own with the images beside it. */
const IMAGES = new URL('../dist/', import.meta.url);

/** The built-in glossaries, read from files of this machine when they are needed. */
export const builtIn: BuiltIn = createBuiltIn((language) =>
  readFileSync(new URL(`${language}.bin`, IMAGES)),
);
