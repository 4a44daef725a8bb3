// Loads the bundle with what the engine compiled of it in earlier checks. Node's own cache keeps what is
// compiled as a file is loaded; most functions are compiled when they are first called, which for one file
// takes longer than to check it.
const { readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { createRequire, enableCompileCache, getCompileCacheDir } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

const DIST = join(__dirname, '../dist');

/** Checks differ in what they call: the first few add to what is kept. */
const GENERATIONS = 8;

/** Stands at the end of each file of the bundle, behind it a hash of the file. */
const MARK = '//# build=';
const HASH_LENGTH = 16;

const WRAPPER = ['(function(exports,require,module,__filename,__dirname){', '\n})'];

/** Each command calls something else, so what is kept for one is of little use to the next. */
const COMMAND = /^[a-z]+$/u.exec(process.argv[2] ?? '')?.[0] ?? '';

/** What was loaded, to keep it at the end. */
const loaded = [];
const modules = new Map();

enableCompileCache?.();
/** Of this version of the engine; `undefined` before Node 22, and where the user wants none. */
const cache = getCompileCacheDir?.();
const requireFromBundle = createRequire(join(DIST, 'main.cjs'));

/** What a file of the bundle exports. */
function load(name) {
  if (!cache) return requireFromBundle(`./${name}`);
  const known = modules.get(name);
  if (known) return known.exports;
  const file = join(DIST, name);
  // The bundle is ASCII, which is read faster than what may be UTF-8.
  const source = readFileSync(file, 'latin1');
  const kept = readKept(name, source);
  const script = new Script(WRAPPER.join(source), {
    filename: file,
    columnOffset: -WRAPPER[0].length,
    cachedData: kept.data,
  });
  const generation = script.cachedDataRejected ? 0 : kept.generation;
  loaded.push({ script, path: kept.path, generation });
  const module = { exports: {} };
  modules.set(name, module);
  script.runInThisContext()(module.exports, requireHere, module, file, DIST);
  return module.exports;
}

function requireHere(id) {
  return id.startsWith('./') ? load(id.slice(2)) : requireFromBundle(id);
}

/**
 * The code kept for a file, and how many checks added to it. The engine trusts what it is given, and a
 * damaged file would crash it: what is kept is written twice, and to compare is the fastest check there is.
 */
function readKept(name, source) {
  const end = source.lastIndexOf(MARK) + MARK.length;
  const path = join(cache, `zhengming-${COMMAND}-${name}-${source.slice(end, end + HASH_LENGTH)}`);
  try {
    const bytes = readFileSync(path);
    const half = bytes.length / 2;
    const one = bytes.subarray(0, half);
    if (half > 0 && one.equals(bytes.subarray(half))) {
      return { path, data: one.subarray(0, -1), generation: one.at(-1) };
    }
  } catch {
    // Nothing is kept yet, or none of it can be read.
  }
  return { path, data: undefined, generation: 0 };
}

/** Keeps what is compiled by now. Where that is not possible, the next start takes longer, that is all. */
function keepCompiled() {
  for (const { script, path, generation } of loaded) {
    if (generation >= GENERATIONS) continue;
    const draft = `${path}.${process.pid}`;
    try {
      const copy = [script.createCachedData(), Buffer.of(generation + 1)];
      writeFileSync(draft, Buffer.concat([...copy, ...copy]), { mode: 0o600 });
      // Whoever reads meanwhile finds the old code or the new, never a part.
      renameSync(draft, path);
    } catch {
      rmSync(draft, { force: true });
    }
  }
}

module.exports = { load, keepCompiled };
