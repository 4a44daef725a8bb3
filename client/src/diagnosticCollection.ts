import * as vscode from 'vscode';

/** Of more than this in one call, the editor would leave some out. */
const MOST_AT_ONCE = 1000;

type Uri = vscode.Uri;
type Diagnostics = readonly vscode.Diagnostic[] | undefined;
type Change = readonly [uri: Uri, diagnostics: Diagnostics];

/**
 * A collection of diagnostics that hands all that is set in one go to the editor in a few calls. The list of
 * a large workspace comes file by file, and a call for each would keep the window busy for seconds.
 */
export function createDiagnosticCollection(name: string | undefined): vscode.DiagnosticCollection {
  const collection = vscode.languages.createDiagnosticCollection(name);
  const waiting = new Map<string, Change>();

  function flush(): void {
    let changes: [Uri, readonly vscode.Diagnostic[] | undefined][] = [];
    let size = 0;
    for (const [uri, diagnostics] of waiting.values()) {
      const own = diagnostics?.length ?? 0;
      if (changes.length > 0 && size + own > MOST_AT_ONCE) {
        collection.set(changes);
        changes = [];
        size = 0;
      }
      changes.push([uri, diagnostics]);
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
    set(first: Uri | readonly Change[], diagnostics?: Diagnostics) {
      if (first instanceof vscode.Uri) note(first, diagnostics);
      else flushed().set(first.map(([uri, own]) => [uri, own]));
    },
    delete: (uri) => note(uri, undefined),
    clear: () => flushed().clear(),
    forEach: (callback, thisArg) => flushed().forEach(callback, thisArg),
    get: (uri) => flushed().get(uri),
    has: (uri) => flushed().has(uri),
    dispose: () => flushed().dispose(),
    [Symbol.iterator]: () => flushed()[Symbol.iterator](),
  };
}
