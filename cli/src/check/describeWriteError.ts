import { describeError } from './describeError.ts';

const LACK = 'Unexpected lack of permission, expected a file and a folder that may be written';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: LACK,
  EPERM: 'Unexpected owner of the file, expected one that its new content may be given to',
  EROFS: 'Unexpected read-only file system, expected one to write',
  ENOSPC: 'Unexpected end of the space on the disk, expected room for the new content',
  EDQUOT: 'Unexpected end of the quota on the disk, expected room for the new content',
  EEXIST: 'Unexpected other process that writes the file, expected none',
};

/** What a failure to write a file says to a person. */
export function describeWriteError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? describeError(error);
}
