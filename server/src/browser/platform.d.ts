// What a web worker has, as far as it is used here.

interface ImportMeta {
  readonly url: string;
}

declare class URL {
  constructor(url: string, base?: string | URL);
  readonly href: string;
}

interface FetchResponse {
  readonly ok: boolean;
  readonly status: number;
  arrayBuffer(): Promise<ArrayBuffer>;
  text(): Promise<string>;
}

declare function fetch(url: string): Promise<FetchResponse>;

interface Worker {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  addEventListener(type: 'error', listener: (event: unknown) => void): void;
  postMessage(message: unknown): void;
}

declare const self: Worker;
