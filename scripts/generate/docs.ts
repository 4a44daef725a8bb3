import {
  FILE_KEYS,
  type JsonSchema,
  KEYS,
  SETTINGS,
  type Settings,
} from '@zhengming/server/configuration';

const EXAMPLE = FILE_KEYS.filter((key) => SETTINGS[key].example !== undefined)
  .map((key) => `${key}: ${SETTINGS[key].example}`)
  .join('\n');

const INTRODUCTION = `<!-- Made by \`npm run generate\` from server/src/configuration/settings.ts. -->

# The configuration

Nothing needs to be set. What is set stands in a file \`zhengming.yaml\`, which the editor and the command
read alike:

\`\`\`yaml
${EXAMPLE}
\`\`\`

Every \`zhengming.yaml\` from a document's folder upward holds for it, as far as the repository (the folder
with \`.git\`) or the editor's workspace folder, whichever is farther up; where there is neither, as far as
the top. For the command too what counts is where the document stands: the working folder makes no
difference. With \`--config FILE\` the command reads that file instead of every \`zhengming.yaml\`.

The nearer file goes before the farther, and every file before the editor's settings: values are replaced,
maps are merged key by key, lists are joined. A mistake in a file is reported with its line, an id that no
entry has and a language that no pack is of included; what is right in the file goes on working. A file
named \`zhengming.yml\` is reported and not read.

The id of an entry stands behind the slash in what the command prints (\`wrong-name/rust\`), and in the
first line of the editor's hover.

The same settings, with \`zhengming.\` before their names, are the editor's own, for documents and folders
without a file.
`;

/** The page on the settings. */
export function toDocs(): string {
  const sections = KEYS.map(toSection);
  return `${INTRODUCTION}\n## Settings\n\n${sections.join('\n')}`;
}

function toSection(key: keyof Settings): string {
  const { shape, default: value, description, scope } = SETTINGS[key];
  const where = scope === 'editor' ? ', in the editor only' : '';
  return [
    `### \`${key}\``,
    '',
    `${describeSchema(shape.schema)}; by default \`${JSON.stringify(value)}\`${where}.`,
    '',
    description,
    '',
  ].join('\n');
}

function describeSchema(schema: JsonSchema): string {
  if (schema.enum) return `One of ${schema.enum.map((one) => `\`${one}\``).join(', ')}`;
  if (schema.type === 'boolean') return '`true` or `false`';
  if (schema.type === 'string') return 'A string';
  if (schema.type === 'array') return 'A list of strings';
  const keys = Object.keys(schema.properties ?? {});
  const member = Object.values(schema.properties ?? {})[0] ?? (schema.additionalProperties || {});
  const to = (member.enum ?? []).map((one) => `\`${one}\``).join(', ');
  const from = keys.length > 0 ? keys.map((one) => `\`${one}\``).join(', ') : 'anything';
  return `A map of ${from} to one of ${to}`;
}
