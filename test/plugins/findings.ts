import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { TextlintKernelDescriptor } from '@textlint/kernel';
import markdown from '@textlint/textlint-plugin-markdown';
import { createLineIndex, type LineIndex } from '@zhengming/core';
import { remark } from 'remark';
import remarkLint from 'remark-lint';
import remarkLintZhengming from 'remark-lint-zhengming';
import { createLinter } from 'textlint';
import textlintRuleZhengming from 'textlint-rule-zhengming';
import { VFile } from 'vfile';
import type { JsonFinding } from '../../cli/src/report/formats/json.ts';
import { COMMAND } from '../cli/zhengming.ts';
import { LspClient } from '../support/lspClient.ts';

/** `line:column-line:column message` of each finding, in order, by file. All from 1. */
export type FindingsByFile = ReadonlyMap<string, readonly string[]>;

/** What finds names in files of a folder, whose names are relative to it. */
export type Find = (folder: string, files: readonly string[]) => Promise<FindingsByFile>;

interface Point {
  readonly line: number;
  readonly column: number;
}

function describe(start: Point, end: Point, message: string): string {
  return `${start.line}:${start.column}-${end.line}:${end.column} ${message}`;
}

/** Asks one after the other, with the text that an editor would have: without a byte order mark. */
async function findInEach(
  folder: string,
  files: readonly string[],
  find: (text: string, file: string) => Promise<readonly string[]>,
): Promise<FindingsByFile> {
  const found = new Map<string, readonly string[]>();
  for (const file of files) {
    const text = await readFile(join(folder, file), 'utf8');
    found.set(file, await find(text.replace(/^\uFEFF/u, ''), file));
  }
  return found;
}

async function findByCommand(folder: string, files: readonly string[]): Promise<FindingsByFile> {
  const child = spawn(process.execPath, [COMMAND, 'check', '--format', 'json', ...files], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [findings] = await Promise.all([json(child.stdout), once(child, 'close')]);
  const found = new Map<string, string[]>(files.map((file) => [file, []]));
  for (const one of findings as readonly JsonFinding[]) {
    const end = { line: one.endLine, column: one.endColumn };
    found.get(one.file)?.push(describe(one, end, one.message));
  }
  return found;
}

async function findByServer(folder: string, files: readonly string[]): Promise<FindingsByFile> {
  const client = await LspClient.start({ folders: [pathToFileURL(folder).href] });
  try {
    return await findInEach(folder, files, async (text, file) => {
      const uri = pathToFileURL(join(folder, file)).href;
      await client.open(uri, text);
      const diagnostics = await client.diagnostics(uri);
      await client.close(uri);
      // What is wrong with switches only an editor tells of.
      const findings = diagnostics.filter(({ code }) => !String(code).endsWith('-switch'));
      return findings.map(({ range: { start, end }, message }) =>
        describe(fromZero(start), fromZero(end), String(message)),
      );
    });
  } finally {
    await client.stop();
  }
}

function toPoint(lines: LineIndex, offset: number): Point {
  const { line, column } = lines.positionAt(offset);
  return { line: line + 1, column: column + 1 };
}

const fromZero = ({ line, character }: { line: number; character: number }): Point => ({
  line: line + 1,
  column: character + 1,
});

function findByRemark(folder: string, files: readonly string[]): Promise<FindingsByFile> {
  const processor = remark().use(remarkLint).use(remarkLintZhengming);
  return findInEach(folder, files, async (value, path) => {
    const { messages } = await processor.process(new VFile({ cwd: folder, path, value }));
    return messages.map(({ place, reason }) => {
      if (!place || !('start' in place)) throw new Error(`Expected a range for: ${reason}`);
      return describe(place.start, place.end, reason);
    });
  });
}

function createTextlint(folder: string): ReturnType<typeof createLinter> {
  const descriptor = new TextlintKernelDescriptor({
    rules: [{ ruleId: 'zhengming', rule: textlintRuleZhengming, options: { folder } }],
    plugins: [{ pluginId: 'markdown', plugin: markdown.default }],
    filterRules: [],
    configBaseDir: folder,
  });
  return createLinter({ descriptor });
}

function findByTextlint(folder: string, files: readonly string[]): Promise<FindingsByFile> {
  const linter = createTextlint(folder);
  return findInEach(folder, files, async (text, file) => {
    const { messages } = await linter.lintText(text, join(folder, file));
    // It has lines of its own: at U+2028 too.
    const lines = createLineIndex(text);
    return messages.map(({ range: [start, end], message }) =>
      describe(toPoint(lines, start), toPoint(lines, end), message),
    );
  });
}

/** All that people can have names found with. */
export const FINDERS: Readonly<Record<string, Find>> = {
  command: findByCommand,
  server: findByServer,
  'remark-lint': findByRemark,
  textlint: findByTextlint,
};

/** A text as `textlint --fix` writes it. */
export async function fixByTextlint(folder: string, file: string): Promise<string> {
  const text = await readFile(join(folder, file), 'utf8');
  return (await createTextlint(folder).fixText(text, join(folder, file))).output;
}
