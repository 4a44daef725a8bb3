import { builtinModules } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/** Packages whose parts for Node and for browsers only a bundler of the one or the other would find. */
const PLATFORM =
  /^(vscode-(?:languageclient|languageserver|languageserver-protocol|jsonrpc))\/(node|browser)$/;

/** For bundles that hold parts for Node and parts for browsers, each loaded only where it can run. */
export function bothPlatforms(): Plugin {
  return {
    name: 'both-platforms',
    setup({ onResolve, resolve }) {
      onResolve({ filter: PLATFORM }, async ({ path, resolveDir, importer }) => {
        const [, name = '', platform = ''] = PLATFORM.exec(path) ?? [];
        const common = await resolve(name, { kind: 'import-statement', resolveDir, importer });
        return { path: join(common.path, `../../${platform}/main.js`) };
      });
    },
  };
}

const BUILT_IN = new RegExp(`^(?:node:)?(${builtinModules.join('|')})$`);

/** Has what Node brings imported, also where a package requires it: a module can import only. */
export function importBuiltIns(): Plugin {
  return {
    name: 'import-built-ins',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: BUILT_IN }, ({ path, kind }) => {
        const name = path.replace(/^node:/, '');
        if (kind === 'require-call') return { path: name, namespace: 'built-in' };
        return { path: `node:${name}`, external: true };
      });
      onLoad({ filter: /^/, namespace: 'built-in' }, ({ path }) => ({
        contents: `import all from 'node:${path}'; module.exports = all;`,
      }));
    },
  };
}
