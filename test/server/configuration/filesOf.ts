import type { FileSystem } from '@zhengming/server/configuration';

/** A file system of files by path; a folder exists when a file stands in it. */
export function filesOf(files: Readonly<Record<string, string>>): FileSystem {
  const paths = Object.keys(files);
  return {
    readFile: async (path) => files[path],
    exists: async (path) => paths.some((one) => `${one}/`.startsWith(`${path}/`)),
    async readFolder(path) {
      const below = paths.filter((one) => one.startsWith(`${path}/`));
      const names = below.map((one) => /^[^/]+\/?/u.exec(one.slice(path.length + 1))?.[0] ?? '');
      return below.length === 0 ? undefined : [...new Set(names)];
    },
  };
}
