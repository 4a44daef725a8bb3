import type { Problem } from '@zhengming/core';
import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { UnreadableFileError } from './configuration/index.ts';
import { toProblemDiagnostic } from './convert.ts';
import type { Session } from './session.ts';
import { toUri } from './uri.ts';
import { describeProblem } from './workspace.ts';

/** Shows problems of configuration and glossary files on those files, and clears what was mended. */
export type ProblemPublisher = (problems: readonly Problem[]) => Promise<void>;

/** Each problem is logged too, once: one of the editor's settings has no file to be shown on. */
export function createProblemPublisher(session: Session): ProblemPublisher {
  let shown: ReadonlySet<string> = new Set();
  let logged: ReadonlySet<string> = new Set();
  let calls = 0;

  return async (problems) => {
    calls += 1;
    const call = calls;
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
  problems: readonly Problem[],
): Promise<readonly Diagnostic[]> {
  const text = await host.fileSystem.readFile(file).catch((error: unknown) => {
    if (error instanceof UnreadableFileError) return undefined; // Which is among the problems itself.
    throw error;
  });
  const document = TextDocument.create(toUri(file), 'yaml', 0, text ?? '');
  return problems.map((problem) => toProblemDiagnostic(problem, document, client.encoding));
}

/** Without those that stand in no file of the file system. */
function groupByFile(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const byFile = new Map<string, Problem[]>();
  for (const problem of problems) {
    const { file } = problem.origin;
    if (file.startsWith('/')) byFile.set(file, [...(byFile.get(file) ?? []), problem]);
  }
  return byFile;
}
