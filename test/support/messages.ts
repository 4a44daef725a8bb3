import { glob, readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { type AnyNode, parse } from 'acorn';

const ROOT = join(import.meta.dirname, '../..');

/** What tells a message in a syntax tree: its English text, `undefined` where a node is none. */
type ReadMessage = (node: AnyNode) => string | undefined;

/** The texts of localize`…` in all sources that `pattern` matches, as a catalogue calls them. */
export function collectTemplates(pattern: string): Promise<ReadonlySet<string>> {
  return collect(pattern, (node) => {
    if (node.type !== 'TaggedTemplateExpression' || node.tag.type !== 'Identifier')
      return undefined;
    if (node.tag.name !== 'localize') return undefined;
    const [first = '', ...rest] = node.quasi.quasis.map(({ value }) => value.cooked ?? '');
    return rest.reduce((key, text, index) => `${key}{${index}}${text}`, first);
  });
}

/** The texts of `vscode.l10n.t(…)`; one that is no plain string is an error, since nothing could collect it. */
export function collectCalls(pattern: string): Promise<ReadonlySet<string>> {
  return collect(pattern, (node) => {
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
    const { object, property } = node.callee;
    const isTranslation =
      property.type === 'Identifier' &&
      property.name === 't' &&
      object.type === 'MemberExpression' &&
      object.property.type === 'Identifier' &&
      object.property.name === 'l10n';
    if (!isTranslation) return undefined;
    const [text] = node.arguments;
    if (text?.type === 'Literal' && typeof text.value === 'string') return text.value;
    throw new Error('Expected the text of every message to be a plain string.');
  });
}

async function collect(pattern: string, read: ReadMessage): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for await (const file of glob(pattern, { cwd: ROOT })) {
    const source = stripTypeScriptTypes(await readFile(join(ROOT, file), 'utf8'));
    visit(parse(source, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
      const message = read(node);
      if (message !== undefined) found.add(message);
    });
  }
  return found;
}

function visit(node: AnyNode, see: (node: AnyNode) => void): void {
  see(node);
  for (const child of Object.values(node).flat()) {
    if (isNode(child)) visit(child, see);
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
