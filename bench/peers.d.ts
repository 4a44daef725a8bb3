/** What is used of the peers' functions, so that the types can be checked where they are not installed. */
declare module 'autocorrect-node' {
  export interface LintResult {
    readonly lines: readonly unknown[];
    readonly error: string;
  }
  /** Adds a configuration, as JSON, to that of the process. */
  export function loadConfig(config: string): void;
  export function lintFor(text: string, file: string): LintResult;
}
