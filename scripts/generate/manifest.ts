import { KEYS, SETTINGS } from '@zhengming/server/configuration';

/** The part of the extension's manifest that is touched; the rest stays as it is. */
interface Manifest {
  readonly contributes: Readonly<Record<string, unknown>>;
}

/** The manifest with `contributes.configuration` made from the table of settings. */
export function withSettings(manifest: Manifest): Manifest {
  const properties = Object.fromEntries(
    KEYS.map((key) => {
      const { shape, default: value } = SETTINGS[key];
      const scope = key === 'trace.server' ? 'window' : 'language-overridable';
      const markdownDescription = `%${toMessageKey(key)}%`;
      return [`zhengming.${key}`, { ...shape.schema, default: value, scope, markdownDescription }];
    }),
  );
  const configuration = { title: 'Zhengming', properties };
  return { ...manifest, contributes: { ...manifest.contributes, configuration } };
}

/** The English texts of the manifest with those of the settings made from their table. */
export function withDescriptions(
  messages: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const own = Object.entries(messages).filter(([key]) => !key.startsWith(PREFIX));
  const made = KEYS.map((key) => [toMessageKey(key), SETTINGS[key].description]);
  return Object.fromEntries([...own, ...made]);
}

const PREFIX = 'setting.';

function toMessageKey(key: string): string {
  return `${PREFIX}${key}`;
}
