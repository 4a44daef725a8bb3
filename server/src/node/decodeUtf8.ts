import { isUtf8 } from 'node:buffer';
import { localize } from '@zhengming/core';
import { UnreadableFileError } from '../configuration/index.ts';

const DECODER = new TextDecoder('utf-8');

/**
 * The text of a file's bytes, without its byte order mark.
 * @throws {UnreadableFileError} where they are not UTF-8; it names the offset of the first byte that is wrong.
 */
export function decodeUtf8(bytes: Uint8Array, path: string): string {
  if (isUtf8(bytes)) return DECODER.decode(bytes);
  const offset = firstInvalidByte(bytes);
  const value = bytes[offset]?.toString(16).padStart(2, '0');
  throw new UnreadableFileError(
    path,
    localize`Unexpected byte 0x${value ?? ''} at offset ${offset}, expected UTF-8: save the file as UTF-8`,
  );
}

/** Where the first character begins that is not whole. */
function firstInvalidByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startsAsUtf8(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  while (!isUtf8(bytes.subarray(0, low))) low--;
  return low;
}

/** A character that is cut off at the end does not count as wrong here. */
function startsAsUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false; // A TypeError is how the decoder says that it is no UTF-8.
  }
}
