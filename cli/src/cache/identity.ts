import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Configuration } from '@zhengming/server/configuration';
import { toNativePath } from '@zhengming/server/node';

/** What stands for this build of the command and its glossaries. */
export function identifyBuild(): string {
  const hash = createHash('sha256');
  const folder = new URL('.', import.meta.url);
  for (const name of readdirSync(folder).sort()) {
    if (/\.(?:cjs|bin)$/u.test(name)) hash.update(name).update(readFileSync(new URL(name, folder)));
  }
  return hash.digest('hex');
}

/**
 * What stands for all that a document is checked with: the build, the configuration, the contents of its
 * glossary files. Paths below `folder`, as a URI has it, count relative to it, so that another machine may go
 * on with what one has found.
 */
export function identifyLinting(
  build: string,
  configuration: Configuration,
  folder: string,
): string {
  const hash = createHash('sha256').update(build);
  hash.update(
    JSON.stringify(configuration, (_key, value) =>
      typeof value === 'string' && value.startsWith(folder) ? value.slice(folder.length) : value,
    ),
  );
  for (const { path } of configuration.glossaries) hash.update(contentOf(path));
  return hash.digest('hex');
}

/** A file that cannot be read counts as empty: that it cannot is told whatever is kept. */
function contentOf(path: string | undefined): Uint8Array {
  if (path === undefined) return new Uint8Array();
  try {
    return createHash('sha256')
      .update(readFileSync(toNativePath(path)))
      .digest();
  } catch {
    return new Uint8Array();
  }
}
