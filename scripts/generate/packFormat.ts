import { packSchema } from '@zhengming/glossary/schema';

/** The parts of JSON Schema that the schema of packs is written in. */
interface Node {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | false;
}

const INTRODUCTION = `<!-- Made by \`npm run generate\` from glossary/src/schema.ts. -->

# The format of packs

All keys that a pack may have, from its [JSON Schema](../schema/pack.schema.json). What they mean, with examples:
[the glossary](glossary.md); how to write an entry: [add a name](add-a-name.md).
`;

/** The reference of the format of packs: a table for the pack, its entries, and their wrong renderings. */
export function toPackFormatPage(): string {
  const pack: Node = packSchema();
  const entry = propertyOf(pack, 'entries').items ?? {};
  const details = renderingOf(propertyOf(entry, 'wrong'));
  return [
    INTRODUCTION,
    toTable('A pack', pack),
    toTable('An entry', entry),
    toTable('A wrong rendering, where its value is a map', details),
  ].join('\n');
}

function propertyOf(node: Node, key: string): Node {
  return node.properties?.[key] ?? {};
}

/** Of all that a wrong rendering may be, the map. */
function renderingOf(wrong: Node): Node {
  const values = (wrong.anyOf ?? []).flatMap(({ additionalProperties }) =>
    additionalProperties ? (additionalProperties.anyOf ?? []) : [],
  );
  return values.find(({ properties }) => properties) ?? {};
}

function toTable(title: string, { properties = {}, required = [] }: Node): string {
  const rows = Object.entries(properties).map(([key, node]) => {
    const needed = required.includes(key) ? ' **Required.**' : '';
    return `| \`${key}\` | ${describe(node)} | ${node.description ?? ''}${needed} |\n`;
  });
  return `## ${title}\n\n| key | value | what it is |\n| --- | --- | --- |\n${rows.join('')}`;
}

/** What a value may be, in words. */
function describe(node: Node): string {
  if (node.anyOf) return [...new Set(node.anyOf.map(describe))].join('; or ');
  if (node.enum) return node.enum.map((one) => `\`${one}\``).join(', ');
  if ('const' in node) return `\`${String(node.const)}\``;
  if (node.type === 'array') return `a list of ${describe(node.items ?? {})}`;
  if (node.type !== 'object')
    return { boolean: '`true`, `false`', null: 'nothing' }[node.type ?? ''] ?? 'text';
  const member = node.additionalProperties;
  if (member) return `a map of text to ${describe(member)}`;
  return node.required || !node.properties
    ? 'a map'
    : `a map of ${Object.keys(node.properties)
        .map((key) => `\`${key}\``)
        .join(', ')}`;
}
