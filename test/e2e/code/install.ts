import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runCommand } from '../command.ts';
import { codeServer } from '../paths.ts';

/** Installs a .vsix file into a folder of extensions, as `code --install-extension` does. */
export function installExtension(vsix: string, extensions: string): void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'code-install-'));
  try {
    runCommand(
      process.execPath,
      [
        path.join(codeServer, 'out/server-main.js'),
        '--accept-server-license-terms',
        `--install-extension=${path.resolve(vsix)}`,
        `--extensions-dir=${extensions}`,
        `--server-data-dir=${folder}`,
        `--user-data-dir=${path.join(folder, 'user')}`,
      ],
      { quiet: true },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
