import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import {
  createProtocolConnection,
  DocumentDiagnosticRequest,
  InitializeRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { REPOSITORY } from '../support/markdownFiles.ts';
import { type Installed, installPacked, runIn } from './install.ts';

describe('the package, installed into an empty folder', () => {
  let installed: Installed;
  const inFolder = (command: string, ...args: readonly string[]) =>
    runIn(installed.folder, command, ...args);

  before(async () => {
    installed = await installPacked('zhengming');
    writeFileSync(join(installed.folder, 'a.md'), '用库伯内特斯部署。\n');
  });
  after(() => installed.remove());

  test('brings no other package and nothing that is not used', () => {
    const modules = readdirSync(join(installed.folder, 'node_modules'));
    assert.deepEqual(
      modules.filter((name) => !name.startsWith('.')),
      ['zhengming'],
    );
    const content = readdirSync(join(installed.folder, 'node_modules/zhengming'));
    const expected = ['LICENSE', 'README.md', 'bin', 'dist', 'lib', 'package.json'];
    assert.deepEqual(content.sort(), expected);
  });

  test('is about as large as it says: the glossary grows', () => {
    const page = readFileSync(join(REPOSITORY, 'docs/library.md'), 'utf8');
    const said = /The package is ([\d.]+) MB to download/u.exec(page)?.[1];
    const [tarball = ''] = installed.tarballs;
    assert.ok(Math.abs(statSync(tarball).size / 1_000_000 / Number(said) - 1) < 0.2);
  });

  test('says its version', () => {
    const { version } = JSON.parse(readFileSync(join(REPOSITORY, 'cli/package.json'), 'utf8'));
    assert.deepEqual(inFolder('npx', '--no-install', 'zhengming', '--version'), {
      status: 0,
      stdout: `${version}\n`,
      stderr: '',
    });
  });

  test('checks, in threads too, and fixes', () => {
    const command = join(installed.folder, 'node_modules/.bin/zhengming');
    const here = inFolder(command, 'check', '--format', 'json', 'a.md');
    assert.equal(here.status, 1);
    assert.equal(JSON.parse(here.stdout)[0].entry, 'kubernetes');
    const inThreads = inFolder(command, 'check', '--threads', '2', '--format', 'json', 'a.md');
    assert.deepEqual(inThreads, here);
    assert.equal(inFolder(command, 'fix', 'a.md').status, 0);
    assert.equal(readFileSync(join(installed.folder, 'a.md'), 'utf8'), '用 Kubernetes 部署。\n');
  });

  test('is a language server, whose findings lead to pages of the package', async () => {
    const command = join(installed.folder, 'node_modules/.bin/zhengming');
    const server = spawn(command, ['lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const exited = once(server, 'exit');
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.listen();
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: { textDocument: { diagnostic: { codeDescriptionSupport: true } } },
    });
    const uri = 'untitled:a';
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text: '库伯内特斯' },
    });
    const report = await connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    });
    assert.ok(report.kind === 'full');
    const { href } = report.items[0]?.codeDescription ?? { href: '' };
    assert.match(href, /node_modules\/zhengming\/dist\/docs\/rules\/wrong-name\.md$/u);
    assert.ok(existsSync(new URL(href)));
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.deepEqual(await exited, [0, null]);
  });

  test('is a library, with types that need nothing else', () => {
    writeFileSync(
      join(installed.folder, 'use.ts'),
      [
        "import { createLinter, type Finding, type Glossary, openImage, readPack } from 'zhengming';",
        "import { createFileLinter, openBuiltIn } from 'zhengming/node';",
        "import { readFileSync } from 'node:fs';",
        "import { fileURLToPath } from 'node:url';",
        "const text = '用库伯内特斯部署。';",
        "const own: Glossary | undefined = openBuiltIn('zh-CN');",
        "const image = fileURLToPath(import.meta.resolve('zhengming/zh-CN.bin'));",
        'const opened = openImage(readFileSync(image));',
        'const linters = [own, opened].map((glossary) => glossary && createLinter(glossary));',
        'const files = await createFileLinter();',
        'const { findings, problems } = await files.lint(text, "a.md");',
        'const all: readonly (readonly Finding[] | undefined)[] =',
        '  [...linters.map((linter) => linter?.lint(text).findings), findings];',
        "const { problems: mistakes } = readPack('language: 1', 'pack.yaml');",
        'process.stdout.write(JSON.stringify([all.map((one) => one?.map(({ entry }) => entry)),',
        '  problems, mistakes.length]));',
      ].join('\n'),
    );
    const types = join(REPOSITORY, 'node_modules/@types');
    writeFileSync(
      join(installed.folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          exactOptionalPropertyTypes: true,
          noUncheckedIndexedAccess: true,
          skipLibCheck: false,
          target: 'ES2023',
          module: 'NodeNext',
          typeRoots: [types],
          types: ['node'],
        },
        files: ['use.ts'],
      }),
    );
    const compiler = join(REPOSITORY, 'node_modules/typescript/bin/tsc');
    const compiled = inFolder(process.execPath, compiler, '--pretty', 'false');
    // The types of Node are not ours.
    const errors = compiled.stdout.split('\n').filter((line) => !line.includes('@types'));
    assert.deepEqual(errors, ['']);
    const { stdout, stderr } = inFolder(process.execPath, 'use.js');
    const kubernetes = ['kubernetes'];
    assert.equal(stderr, '');
    assert.deepEqual(JSON.parse(stdout), [[kubernetes, kubernetes, kubernetes], [], 1]);
  });
});
