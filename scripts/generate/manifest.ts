import { KEYS, SETTINGS } from '@zhengming/server/configuration';

/** The part of the extension's manifest that is touched; the rest stays as it is. */
interface Manifest {
  readonly contributes: Readonly<Record<string, unknown>>;
}

/** The manifest with `contributes.configuration` made from the table of settings. */
export function withSettings(manifest: Manifest): Manifest {
  const properties = Object.fromEntries(
    KEYS.map((key) => {
      const { shape, description, default: value } = SETTINGS[key];
      const scope = key === 'trace.server' ? 'window' : 'resource';
      const setting = { ...shape.schema, default: value, scope, markdownDescription: description };
      return [`zhengming.${key}`, setting];
    }),
  );
  const configuration = { title: 'Zhengming', properties };
  return { ...manifest, contributes: { ...manifest.contributes, configuration } };
}
