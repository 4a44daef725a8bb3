/** The folder that holds `path`; `/` is its own, and so is a host: `//host`. */
export function parentOf(path: string): string {
  const end = path.lastIndexOf('/');
  if (end === 1 && path.startsWith('//')) return path;
  return end <= 0 ? '/' : path.slice(0, end);
}

/** `folder` and every folder above it, nearest first. */
export function foldersUpward(folder: string): readonly string[] {
  const parent = parentOf(folder);
  return parent === folder ? [folder] : [folder, ...foldersUpward(parent)];
}

/** Whether `path` is `folder` or stands somewhere below it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The path of `name` in `folder`. */
export function joinPath(folder: string, name: string): string {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

const DRIVE = /^[A-Za-z]:\//u;

/**
 * What `relative` stands for in `folder`, with `.` and `..` taken away. An absolute path, Windows' own
 * included, stands for itself. `undefined` where it is relative and there is no folder.
 */
export function resolvePath(folder: string | undefined, relative: string): string | undefined {
  const path = relative.replaceAll('\\', '/');
  if (DRIVE.test(path)) return normalize(`/${path[0]?.toLowerCase()}${path.slice(1)}`);
  if (path.startsWith('/')) return normalize(path);
  return folder === undefined ? undefined : normalize(joinPath(folder, path));
}

function normalize(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return (path.startsWith('//') ? '//' : '/') + segments.join('/');
}
