import { createRequire } from 'node:module';
import type { Plugin } from 'esbuild';

/**
 * Puts off what a package does when it is loaded until one of its functions is called: a check of one
 * file may end without. Only for packages of functions and classes, in bundles that are CommonJS.
 */
export function lazyPackages(names: readonly string[]): Plugin {
  const filter = new RegExp(`^(?:${names.join('|')})$`);
  const require = createRequire(import.meta.url);
  return {
    name: 'lazy-packages',
    setup(build) {
      build.onResolve({ filter }, ({ path, kind }) =>
        kind === 'import-statement' ? { path, namespace: 'lazy' } : undefined,
      );
      build.onLoad({ filter, namespace: 'lazy' }, ({ path }) => {
        const names = Object.keys(require(path));
        const contents = names.map((name) => forward(path, name)).join('\n');
        return { contents, resolveDir: import.meta.dirname };
      });
    },
  };
}

function forward(path: string, name: string): string {
  const target = `require(${JSON.stringify(path)}).${name}`;
  return `export function ${name}(...args) {
    return new.target ? new (${target})(...args) : ${target}(...args);
  }`;
}
