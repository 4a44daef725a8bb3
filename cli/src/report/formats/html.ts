import { type Format, PLAIN } from './format.ts';
export const html: Format = { ...PLAIN, finding: () => '', file: () => '' };
