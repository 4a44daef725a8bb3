import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Origin, Problem } from '../glossary/entry.ts';
import { localize } from '../localize.ts';

/** A YAML value with where it stands: unknown data that has not been checked yet. */
export type Value = ScalarValue | ListValue | MapValue;

export interface ScalarValue {
  readonly kind: 'scalar';
  readonly value: unknown;
  readonly origin: Origin;
}

export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly Value[];
  readonly origin: Origin;
}

export interface MapValue {
  readonly kind: 'map';
  readonly fields: readonly Field[];
  readonly origin: Origin;
}

export interface Field {
  readonly key: string;
  readonly keyOrigin: Origin;
  readonly value: Value;
}

/** What a text of YAML holds: as much of it as could be read, and what could not. */
export interface YamlDocument {
  /** Whether the syntax is broken: then `value` holds what was made of it, and may lack or misplace parts. */
  readonly isBroken: boolean;
  /** `undefined` where the text holds no value at all. */
  readonly value: Value | undefined;
  readonly problems: readonly Problem[];
}

/** Reads one YAML document. Never throws: syntax errors and aliases are problems. */
export function readYaml(text: string, file: string): YamlDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  const originAt = (offset: number): Origin => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  // What follows the first error is most often its consequence.
  const problems: Problem[] = document.errors.slice(0, 1).map((error) => ({
    origin: originAt(error.pos[0]),
    message: localize`Unexpected YAML syntax, expected a well-formed file: ${error.message}`,
  }));

  function fromMap(node: Node, fallback: Origin): Value {
    const origin = node.range ? originAt(node.range[0]) : fallback;
    const fields: Field[] = [];
    for (const pair of isMap(node) ? node.items : []) {
      const keyNode = pair.key as Node | null;
      const keyOrigin = keyNode?.range ? originAt(keyNode.range[0]) : origin;
      if (!isScalar(keyNode) || typeof keyNode.value === 'object') {
        problems.push({
          origin: keyOrigin,
          message: localize`Unexpected key, expected a plain word`,
        });
        continue;
      }
      const value = fromNode(pair.value as Node | null, keyOrigin);
      fields.push({ key: String(keyNode.source ?? keyNode.value), keyOrigin, value });
    }
    return { kind: 'map', fields, origin };
  }

  function fromNode(node: Node | null, fallback: Origin): Value {
    const origin = node?.range ? originAt(node.range[0]) : fallback;
    if (isMap(node)) return fromMap(node, fallback);
    if (isSeq(node)) {
      return {
        kind: 'list',
        items: node.items.map((item) => fromNode(item as Node, origin)),
        origin,
      };
    }
    if (isAlias(node)) {
      problems.push({ origin, message: localize`Unexpected alias, expected the value itself` });
    }
    return { kind: 'scalar', value: isScalar(node) ? node.value : null, origin };
  }

  const start = { file, line: 1, column: 1 };
  const value = document.contents ? fromNode(document.contents, start) : undefined;
  return { value, problems, isBroken: document.errors.length > 0 };
}
