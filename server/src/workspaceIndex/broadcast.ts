/** Tells of URIs that something has happened to: many at once rather than one by one. */
export interface Broadcast {
  note(uri: string): void;
  /** The function that it gives ends that. */
  listen(listener: (uris: readonly string[]) => void): () => void;
}

/** How long news are gathered, in milliseconds: below what a person notices, and few messages in a storm. */
const PAUSE = 100;

export function createBroadcast(): Broadcast {
  const listeners = new Set<(uris: readonly string[]) => void>();
  let noted = new Set<string>();

  function tell(): void {
    const uris = [...noted];
    noted = new Set();
    for (const listener of listeners) listener(uris);
  }

  return {
    note(uri) {
      if (noted.size === 0) setTimeout(tell, PAUSE);
      noted.add(uri);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
