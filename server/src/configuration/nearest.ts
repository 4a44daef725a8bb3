/** Words that differ in more than one letter in so many are no slips of each other. */
const LETTERS_PER_SLIP = 3;

/** The one of `words` that `word` is most likely a slip of; `undefined` where it is like none. */
export function nearestOf(word: string, words: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let least = Math.max(1, word.length / LETTERS_PER_SLIP);
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) > least) continue;
    const distance = distanceOf(word, candidate);
    if (distance > least || (distance === least && nearest !== undefined)) continue;
    nearest = candidate;
    least = distance;
  }
  return nearest;
}

/** Levenshtein's distance: how many letters must be put in, taken out or replaced. */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const replaced = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
