import { localize, type Origin, type Problem } from '@zhengming/core';
import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Severity, UnreadableFileError } from './configuration/index.ts';
import { toProblemDiagnostic } from './convert.ts';
import type { Session } from './session.ts';
import { toUri } from './uri.ts';
import { describeProblem } from './workspace.ts';

/**
 * Shows problems of configuration and glossary files on those files, and clears what was mended. `doubts`
 * are shown more weakly: what they stand on works, but not as the file says.
 */
export type ProblemPublisher = (
  problems: readonly Problem[],
  doubts: readonly Problem[],
) => Promise<void>;

interface ShownProblem extends Problem {
  readonly severity: Severity;
}

/** Each problem is logged too, once: one of the editor's settings has no file to be shown on. */
export function createProblemPublisher(session: Session): ProblemPublisher {
  let shown: ReadonlySet<string> = new Set();
  let logged: ReadonlySet<string> = new Set();
  let calls = 0;

  return async (errors, doubts) => {
    calls += 1;
    const call = calls;
    const problems = [
      ...errors.map(toShown),
      ...doubts.map((one) => ({ ...one, severity: 'warning' as const })),
    ];
    const byFile = groupByFile(problems);
    const diagnostics = await Promise.all(
      [...byFile].map(
        async ([file, found]) => [file, await diagnose(session, file, found)] as const,
      ),
    );
    if (call !== calls) return; // A later call knows better.
    const texts = new Set(problems.map(describeProblem));
    for (const text of texts) if (!logged.has(text)) session.connection.console.warn(text);
    logged = texts;
    const cleared = [...shown]
      .filter((file) => !byFile.has(file))
      .map((file) => [file, []] as const);
    shown = new Set(byFile.keys());
    await Promise.all(
      [...diagnostics, ...cleared].map(([file, items]) =>
        session.connection.sendDiagnostics({ uri: toUri(file), diagnostics: [...items] }),
      ),
    );
  };
}

/** The file's text is needed to say where a line ends, in the encoding negotiated. */
async function diagnose(
  { host, client }: Session,
  file: string,
  problems: readonly ShownProblem[],
): Promise<readonly Diagnostic[]> {
  const text = await host.fileSystem.readFile(file).catch((error: unknown) => {
    if (error instanceof UnreadableFileError) return undefined; // Which is among the problems itself.
    throw error;
  });
  const document = TextDocument.create(toUri(file), 'yaml', 0, text ?? '');
  return problems.map((problem) => toProblemDiagnostic(problem, document, client));
}

/**
 * A file that calls right what the built-in glossary calls wrong goes before it, and is told of it: nobody
 * else could mend that.
 */
function toShown(problem: Problem): ShownProblem {
  const { origin, other, message } = problem;
  if (isOfFile(origin) || !other || !isOfFile(other)) return { ...problem, severity: 'error' };
  const place = `${origin.file}:${origin.line}`;
  return {
    origin: other,
    message: localize`${message}; left out of ${place}`,
    severity: 'warning',
  };
}

/** Without those that stand in no file of the file system. */
function groupByFile(
  problems: readonly ShownProblem[],
): ReadonlyMap<string, readonly ShownProblem[]> {
  const byFile = new Map<string, ShownProblem[]>();
  for (const problem of problems) {
    const { file } = problem.origin;
    if (isOfFile(problem.origin)) byFile.set(file, [...(byFile.get(file) ?? []), problem]);
  }
  return byFile;
}

/** Only files of the file system have absolute paths. */
function isOfFile({ file }: Origin): boolean {
  return file.startsWith('/');
}
