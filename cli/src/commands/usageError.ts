/**
 * A command line that asks for nothing there is. The message says what was found and what was expected; what
 * runs the command adds where its help is.
 */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
