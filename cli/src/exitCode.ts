/** How a command ends. */
export const EXIT = {
  /** Nothing was found. */
  clean: 0,
  /** There are findings. */
  findings: 1,
  /** Wrong use, or something that could not be read; findings may have been reported too. */
  trouble: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
