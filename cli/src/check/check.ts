import { createLineIndex } from '@zhengming/core';
import { isExcluded } from '@zhengming/server/configuration';
import { fromNativePath } from '@zhengming/server/node';
import type { CheckOptions } from '../arguments.ts';
import { EXIT, type ExitCode } from '../exitCode.ts';
import { createJsonReporter } from '../report/json.ts';
import type { FileReport, Reporter } from '../report/reporter.ts';
import { createTally } from '../report/tally.ts';
import { createTextReporter } from '../report/text.ts';
import type { Terminal } from '../terminal.ts';
import { createFindConfiguration } from './configuration.ts';
import { createFindLinting, type FindLinting } from './linting.ts';
import { readDocument } from './read.ts';
import { createTroubles, type Troubles } from './troubles.ts';
import { type FoundFile, findFiles } from './walk.ts';

/** Checks files one after the other, reporting each as soon as it is done. */
export async function check(options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const troubles = createTroubles(terminal);
  const findConfiguration = await createFindConfiguration(options, terminal.folder);
  const findLinting = createFindLinting(findConfiguration, troubles.ofData);
  const reporter = createReporter(options, terminal);
  const tally = createTally();
  await reporter.start();
  for await (const found of findFiles(options.paths, terminal.folder)) {
    if (found.kind === 'trouble') {
      await troubles.ofPath(found.shown, found.message);
      continue;
    }
    const report = await checkFile(found.file, findLinting, troubles, terminal);
    if (!report) continue;
    tally.add(report);
    await reporter.report(report);
  }
  await reporter.end(tally);
  await terminal.out.flush();
  if (troubles.count > 0) return EXIT.trouble;
  return tally.findings > 0 ? EXIT.findings : EXIT.clean;
}

function createReporter({ format }: CheckOptions, terminal: Terminal): Reporter {
  return format === 'json' ? createJsonReporter(terminal) : createTextReporter(terminal);
}

/** `undefined` where the file is excluded or cannot be read; troubles then know why. */
async function checkFile(
  file: FoundFile,
  findLinting: FindLinting,
  troubles: Troubles,
  { err }: Terminal,
): Promise<FileReport | undefined> {
  const { configuration, linter } = await findLinting(file.path);
  if (isExcluded(configuration, fromNativePath(file.path))) {
    if (file.isNamed) await err.write(`zhengming: ${file.shown}: left out by \`exclude\`\n`);
    return undefined;
  }
  const read = await readDocument(file.path);
  if (read.kind === 'trouble') {
    await troubles.ofPath(file.shown, read.message);
    return undefined;
  }
  const { text, findings } = linter.lint(read.text, { path: file.path });
  return { path: file.shown, text, findings, lines: createLineIndex(text), configuration };
}
