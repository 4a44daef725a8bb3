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

A mistake in a file is reported with its line, an id that no entry has, a pack that is none and a language
that no pack is of included; what is right in the file goes on working. A file named \`zhengming.yml\` is
reported and not read.

The id of an entry stands behind the slash in what the command prints (\`wrong-name/rust\`), and in the
first line of the editor's hover.

The same settings, with \`zhengming.\` before their names, are the editor's own, for documents and folders
without a file. In VS Code they may stand in the settings of the user, of the workspace or of one of its folders,
and under \`[markdown]\` in each.

## Which setting holds

What stands lower in this list goes before what stands above it:

1. the defaults;
2. the editor's settings, those of a folder before those of the user;
3. each \`zhengming.yaml\`, from the outermost to the nearest, and behind each its \`overrides\` for the file,
   in their order;
4. the options of the command.

Values are replaced, maps are merged key by key, lists are joined. How strongly a finding is shown is asked
of the merged maps in this order: \`renderings\`, by what stands in the text; \`entries\`; \`rules\`;
\`severity\`, by its confidence. \`off\` in any of the first three keeps a finding away, whatever the others
say.

\`zhengming config PATH\` prints what holds for a file, each value with the line that decided it, and
\`zhengming explain PATH:LINE:COLUMN\` what decided a finding.

## Layers

What is known of names comes from packs, which are laid over each other. What stands lower goes before what
stands above it:

1. the [built-in packs](packs.md), all but those that \`packs\` turns off;
2. the packs of \`glossaries\`, in the order of the list that the layers above add up to: those of the
   outermost file first.

Of two entries of the same id the nearer one decides name, kind and note. Lists (\`accept\`, \`homes\`, \`near\`,
\`subject\`) are joined. A rendering of both is the nearer one's; with the value \`false\` it is taken out. An
entry with \`replace: true\` takes the place of the farther one altogether:

\`\`\`yaml
language: zh-CN
entries:
  - name: Rust
    kind: language
    wrong:
      锈语言: # added
      铁锈: false # not wrong here

  - name: Envoy
    kind: project
    replace: true
    wrong: [使节代理] # and nothing else
\`\`\`

A package of packs is one whose \`package.json\` lists them, files or folders, under \`zhengming\`; it is found
as Node finds it, and nothing in it is run:

\`\`\`json
{ "name": "@acme/glossary", "version": "1.0.0", "zhengming": ["packs"] }
\`\`\`
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
  if (schema.type === 'array') {
    return schema.items?.type === 'object' ? 'A list of maps' : 'A list of strings';
  }
  const keys = Object.keys(schema.properties ?? {});
  const member = Object.values(schema.properties ?? {})[0] ?? (schema.additionalProperties || {});
  const to = (member.enum ?? []).map((one) => `\`${one}\``).join(', ');
  const from = keys.length > 0 ? keys.map((one) => `\`${one}\``).join(', ') : 'anything';
  return `A map of ${from} to one of ${to}`;
}
