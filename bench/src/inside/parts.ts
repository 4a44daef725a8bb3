/**
 * Cuts a text before paragraphs into parts of about `bytes` bytes, so that small documents and large
 * ones are made of the same material. The rest that is too small is left out, unless it is all there is.
 */
export function cutIntoParts(text: string, bytes: number): readonly string[] {
  const parts: string[] = [];
  let part: string[] = [];
  let size = 0;
  for (const paragraph of text.split(/(?<=\n\n)(?=\S)/u)) {
    part.push(paragraph);
    size += Buffer.byteLength(paragraph);
    if (size < bytes) continue;
    parts.push(part.join(''));
    part = [];
    size = 0;
  }
  return parts.length > 0 ? parts : [text];
}

/** The mean size of the parts in bytes. */
export function sizeOf(parts: readonly string[]): number {
  return Buffer.byteLength(parts.join('')) / parts.length;
}
