import * as vscode from 'vscode';

/** Of more than this in one call, the editor would leave some out. */
const MOST_AT_ONCE = 1000;

type Uri = vscode.Uri;
type Diagnostics = readonly vscode.Diagnostic[];

/**
 * A collection of diagnostics that hands all that is set in one go to the editor in a few calls. The list of
 * a large workspace comes file by file, and a call for each would keep the window busy for seconds.
 */
export function createDiagnosticCollection(name: string | undefined): vscode.DiagnosticCollection {
  const collection = vscode.languages.createDiagnosticCollection(name);
  const waiting = new Map<string, [uri: Uri, diagnostics: Diagnostics]>();

  function flush(): void {
    let changes: [Uri, Diagnostics][] = [];
    let size = 0;
    for (const change of waiting.values()) {
      const own = change[1].length;
      if (changes.length > 0 && size + own > MOST_AT_ONCE) {
        collection.set(changes);
        changes = [];
        size = 0;
      }
      changes.push(change);
      size += own;
    }
    waiting.clear();
    if (changes.length > 0) collection.set(changes);
  }

  function flushed(): vscode.DiagnosticCollection {
    if (waiting.size > 0) flush();
    return collection;
  }

  function note(uri: Uri, diagnostics: Diagnostics): void {
    if (waiting.size === 0) queueMicrotask(flush);
    waiting.set(uri.toString(), [uri, diagnostics]);
  }

  return {
    name: collection.name,
    set(
      first: Uri | readonly (readonly [Uri, Diagnostics | undefined])[],
      diagnostics?: Diagnostics,
    ) {
      if (!(first instanceof vscode.Uri)) flushed().set(first.map(([uri, own]) => [uri, own]));
      else if (diagnostics) note(first, diagnostics);
      else flushed().delete(first);
    },
    delete: (uri) => flushed().delete(uri),
    clear: () => flushed().clear(),
    forEach: (callback, thisArg) => flushed().forEach(callback, thisArg),
    get: (uri) => flushed().get(uri),
    has: (uri) => flushed().has(uri),
    dispose: () => flushed().dispose(),
    [Symbol.iterator]: () => flushed()[Symbol.iterator](),
  };
}
