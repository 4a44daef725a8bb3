import { type Configuration, type ConfigurationLayer, combineLayers } from './configuration.ts';
import { withOverrides } from './overrides.ts';

/** A configuration and what it was combined of. */
interface Combined {
  readonly configuration: Configuration;
  readonly layers: readonly ConfigurationLayer[];
}

/**
 * Makes what gives, of a configuration, that of the file at `path`: the same object where no override holds
 * for it, and the same one each time for the same overrides.
 */
export function createOverriding<One extends Combined>(): (combined: One, path: string) => One {
  const known = new WeakMap<One, Map<string, One>>();
  return (combined, path) => {
    const layers = withOverrides(combined.layers, path);
    if (layers === combined.layers) return combined;
    const own = known.get(combined) ?? new Map<string, One>();
    known.set(combined, own);
    const key = JSON.stringify(layers.map(({ settings }) => settings));
    const found = own.get(key) ?? { ...combined, configuration: combineLayers(layers), layers };
    own.set(key, found);
    return found;
  };
}
