import { packSchema } from '@zhengming/glossary/schema';

/** The part of JSON Schema that packs are described with. */
export interface SchemaNode {
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly SchemaNode[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | false;
  readonly items?: SchemaNode;
}

const PACK: SchemaNode = packSchema();

/** What the format says of a place in a pack, by its path: each of the forms that it may have. */
export function schemasAt(path: readonly (string | number)[]): readonly SchemaNode[] {
  return path.reduce<readonly SchemaNode[]>(
    (schemas, step) => schemas.flatMap((schema) => alternatives(childOf(schema, step))),
    [PACK],
  );
}

function childOf(schema: SchemaNode, step: string | number): SchemaNode | undefined {
  if (typeof step === 'number') return schema.items;
  const own = Object.hasOwn(schema.properties ?? {}, step) ? schema.properties?.[step] : undefined;
  return own ?? (schema.additionalProperties || undefined);
}

/** Each of its forms bears what is said of all of them. */
function alternatives(schema: SchemaNode | undefined): readonly SchemaNode[] {
  if (!schema) return [];
  const { description, anyOf } = schema;
  if (!anyOf) return [schema];
  return anyOf
    .flatMap(alternatives)
    .map((one) => (description === undefined ? one : { description, ...one }));
}

/** What the format says of a place in words; `undefined` where nothing. */
export function descriptionAt(path: readonly (string | number)[]): string | undefined {
  return schemasAt(path).find(({ description }) => description !== undefined)?.description;
}

/** The words that may stand at a place, where the format leaves no others. */
export function wordsAt(path: readonly (string | number)[]): readonly string[] {
  return schemasAt(path).flatMap(({ type, enum: words }) =>
    type === 'boolean' ? ['true', 'false'] : (words ?? []),
  );
}
