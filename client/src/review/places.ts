/** A change of a document's text, as VS Code tells of it. */
export interface Change {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/**
 * Where places of a document are after changes, which all tell of the text before them. A place whose text
 * was changed is gone.
 */
export function movePlaces(places: readonly number[], changes: readonly Change[]): number[] {
  return places.flatMap((place) => {
    let moved = place;
    for (const { rangeOffset, rangeLength, text } of changes) {
      const isBehind = rangeOffset + rangeLength <= place;
      if (isBehind) moved += text.length - rangeLength;
      else if (rangeOffset <= place) return [];
    }
    return [moved];
  });
}
