import { flag, type ValuesOf } from './option.ts';

/** How folders are looked through. */
export interface SearchOptions {
  /** Whether what `.gitignore` files and `exclude` name is left out. */
  readonly ignores: boolean;
}

/** The options of every command that looks through folders. */
export const SEARCH_OPTIONS = {
  'no-ignore': flag('look at what `.gitignore` files and `exclude` leave out too'),
} as const;

/** What they were set to. */
export function toSearchOptions(values: ValuesOf<typeof SEARCH_OPTIONS>): SearchOptions {
  return { ignores: !values['no-ignore'] };
}
