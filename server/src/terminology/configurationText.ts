import { type Document, isMap, isSeq, parseDocument, Scalar } from 'yaml';

/**
 * The text of a configuration with an entry, or a rendering, turned off, and the reason behind it;
 * `undefined` where it cannot be read as a map.
 */
export function withOff(
  text: string,
  [key, id]: readonly ['entries' | 'renderings', string],
  reason?: string,
): string | undefined {
  return change(text, (document) => document.setIn([key, id], withReason('off', reason)));
}

/** The text of a configuration that leaves out a file, by its path relative to the configuration. */
export function withExcluded(text: string, path: string, reason?: string): string | undefined {
  const glob = withReason(path.replace(/[*?{}[\]()!\\]/gu, '\\$&'), reason);
  return change(text, (document) => {
    if (isSeq(document.get('exclude'))) document.addIn(['exclude'], glob);
    else document.set('exclude', document.createNode([glob]));
  });
}

function withReason(value: string, reason: string | undefined): Scalar<string> {
  const scalar = new Scalar(value);
  if (reason !== undefined) scalar.comment = ` ${reason}`;
  return scalar;
}

/** Comments and order stay as they are. */
function change(text: string, apply: (document: Document) => void): string | undefined {
  const document: Document = parseDocument(text);
  if (document.errors.length > 0) return undefined;
  document.contents ??= document.createNode({});
  if (!isMap(document.contents)) return undefined;
  apply(document);
  // As the file writes its lists and maps.
  const flowCollectionPadding = /[[{] /u.test(text);
  return document.toString({ lineWidth: 0, flowCollectionPadding });
}
