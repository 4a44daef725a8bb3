// What Node and browsers alike have, and the language itself has not. Nothing else of either is used here.

declare function setTimeout(action: () => void, milliseconds: number): object;
declare function clearTimeout(timer: object | undefined): void;

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}
