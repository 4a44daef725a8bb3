import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** The folder of the repository. */
export const REPOSITORY = join(import.meta.dirname, '../..');

/** The Markdown files of the repository, those of the tests' own workspaces left out, as paths in it. */
export function listMarkdownFiles(): readonly string[] {
  const files = ['ls-files', '--cached', '--others', '--exclude-standard', '-z', '--', '*.md'];
  return execFileSync('git', files, { cwd: REPOSITORY, encoding: 'utf8' })
    .split('\0')
    .filter((file) => file !== '' && !file.startsWith('test/e2e/workspace/'));
}
