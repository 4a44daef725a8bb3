import { isUtf8 } from 'node:buffer';
import { UnreadableFileError } from '../configuration/index.ts';

/**
 * The text of a file's bytes, without its byte order mark.
 * @throws {UnreadableFileError} where they are not UTF-8; it names the offset of the first byte that is wrong.
 */
export function decodeUtf8(bytes: Uint8Array, path: string): string {
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
  const offset = firstInvalidByte(bytes);
  const value = bytes[offset]?.toString(16).padStart(2, '0');
  throw new UnreadableFileError(path, `byte 0x${value} at offset ${offset}, expected UTF-8`);
}

/** The length of the longest start of `bytes` that is whole characters of UTF-8. */
function firstInvalidByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startsAsUtf8(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A character that is cut off at the end does not count as wrong. */
function startsAsUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
