const NAME = 'UsageError';

/**
 * A command line that asks for nothing there is. The message says what was found and what was expected; what
 * runs the command adds where its help is.
 */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = NAME;
  }
}

/** Whether something thrown is a {@link UsageError}; files of the bundle have classes of their own. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === NAME;
}
