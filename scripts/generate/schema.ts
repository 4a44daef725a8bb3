import { FILE_KEYS, SETTINGS } from '@zhengming/server/configuration';

/** The JSON Schema of `zhengming.yaml`. */
export function toFileSchema(): object {
  const properties = FILE_KEYS.map((key) => {
    const { shape, description, default: value } = SETTINGS[key];
    return [
      key,
      { ...shape.schema, default: value, description, markdownDescription: description },
    ];
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Zhengming configuration',
    description: 'The settings of a folder and all below it: zhengming.yaml.',
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
}
