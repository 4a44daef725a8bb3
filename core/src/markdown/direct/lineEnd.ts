/** The end of the line that `start` stands in, before its line feed. */
export function lineEnd(piece: string, start: number): number {
  const found = piece.indexOf('\n', start);
  return found < 0 ? piece.length : found;
}
