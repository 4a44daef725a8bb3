// What is used of a browser's workers: the compiler knows this workspace as one of Node.

declare class Worker {
  constructor(url: string, options: { readonly name: string });
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { readonly message: string }) => void) | null;
  addEventListener(type: 'error', listener: (event: unknown) => void): void;
  postMessage(message: unknown): void;
  terminate(): void;
}
