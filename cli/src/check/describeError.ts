const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'Unexpected path, expected a file or a folder that is there',
  EACCES: 'Unexpected lack of permission, expected a file or a folder that may be read',
  EPERM: 'Unexpected lack of permission, expected a file or a folder that may be read',
  ENOTDIR: 'Unexpected file on the way, expected a folder',
  ELOOP: 'Unexpected circle of links, expected a file or a folder',
};

/** What a failure to read a path says to a person. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? error.message;
}
