import { URI } from 'vscode-uri';

/**
 * The path of a `file:` URI as the file system takes it; `undefined` for other schemes, whose documents
 * have no configuration files.
 */
export function toPath(uri: string): string | undefined {
  const { scheme, authority, path } = URI.parse(uri);
  if (scheme !== 'file') return undefined;
  if (authority) return `//${authority}${path}`;
  return path.replace(/^\/[A-Z]:/u, (drive) => drive.toLowerCase());
}

/** The `file:` URI of a path, spelt as editors spell it. */
export function toUri(path: string): string {
  const share = /^\/\/([^/]+)(\/.*)?$/u.exec(path);
  const parts = share ? { authority: share[1] ?? '', path: share[2] ?? '/' } : { path };
  return URI.from({ scheme: 'file', ...parts }).toString();
}

/** The last part of a URI's path, decoded: a document's file name. */
export function toFileName(uri: string): string {
  const { path } = URI.parse(uri);
  return path.slice(path.lastIndexOf('/') + 1);
}
