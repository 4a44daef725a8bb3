import { type Document, isMap, isSeq, parseDocument } from 'yaml';

/** The text of a configuration with an entry turned off; `undefined` where it cannot be read as a map. */
export function withEntryOff(text: string, entry: string): string | undefined {
  return change(text, (document) => document.setIn(['entries', entry], 'off'));
}

/** The text of a configuration that leaves out a file, by its path relative to the configuration. */
export function withExcluded(text: string, path: string): string | undefined {
  const glob = path.replace(/[*?{}[\]()!\\]/gu, '\\$&');
  return change(text, (document) => {
    if (isSeq(document.get('exclude'))) document.addIn(['exclude'], glob);
    else document.set('exclude', document.createNode([glob]));
  });
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
