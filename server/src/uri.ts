import { URI } from 'vscode-uri';
import { BUILT_IN_SCHEME } from './protocol.ts';

/** What editors show under these schemes stands in no folder. */
const WITHOUT_PATH: ReadonlySet<string> = new Set(['untitled', BUILT_IN_SCHEME]);

/** A path of another scheme than `file:`. No host's name holds a colon. */
const VIRTUAL = /^\/\/([A-Za-z][A-Za-z0-9+.-]*):([^/]*)(\/.*)?$/u;

/**
 * The path of a URI as the file system takes it. One of another scheme than `file:` stands beside the hosts of
 * shared folders: `vscode-vfs://github/a/b.md` is `//vscode-vfs:github/a/b.md`. `undefined` where there is no path.
 */
export function toPath(uri: string): string | undefined {
  const { scheme, authority, path } = URI.parse(uri);
  if (scheme !== 'file') {
    if (WITHOUT_PATH.has(scheme) || !path.startsWith('/')) return undefined;
    return `//${scheme}:${encodeURIComponent(authority)}${path}`;
  }
  if (authority) return `//${authority}${path}`;
  return path.replace(/^\/[A-Z]:/u, (drive) => drive.toLowerCase());
}

/** Whether a path is of another scheme than `file:`, so that only the editor can read what is there. */
export function isVirtual(path: string): boolean {
  return VIRTUAL.test(path);
}

/** The URI of a path, spelt as editors spell it. */
export function toUri(path: string): string {
  const virtual = VIRTUAL.exec(path);
  if (virtual) {
    const [, scheme = '', authority = '', rest = '/'] = virtual;
    return URI.from({ scheme, authority: decodeURIComponent(authority), path: rest }).toString();
  }
  const share = /^\/\/([^/]+)(\/.*)?$/u.exec(path);
  const parts = share ? { authority: share[1] ?? '', path: share[2] ?? '/' } : { path };
  return URI.from({ scheme: 'file', ...parts }).toString();
}

/** What a document is called and stands in, of whatever scheme: the path of its URI, decoded. */
export function toDocumentPath(uri: string): string {
  return URI.parse(uri).path;
}
