import path from 'node:path';

/** The folder of the end-to-end tests. */
export const e2e = import.meta.dirname;

/** The repository's root, which is also the extension's. */
export const repository = path.resolve(e2e, '../..');

/** What a run writes: the bundled suites. Never committed. */
export const work = path.join(e2e, '.work');

/** The package that holds VS Code from npm. */
export const host = path.join(e2e, 'host');

/** VS Code's server, its web workbench and built-in extensions, once `host` is installed. */
export const codeServer = path.join(host, 'node_modules/code-server/lib/vscode');

/** Stands in for the `code` executable; runs VS Code's server and its workbench in Chromium. */
export const standIn = path.join(e2e, 'codeOnServer.ts');

/** The articles that a run opens; always copied first. */
export const workspaceTemplate = path.join(e2e, 'workspace');

/** The packaged extension, as `npm run package` writes it. */
export const packagedExtension = path.join(repository, 'dist/zhengming.vsix');
