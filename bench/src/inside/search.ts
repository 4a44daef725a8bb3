import type { Node } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Phrase } from '../phrases.ts';

/** A phrase at an offset of a text. */
export interface Found {
  readonly start: number;
  readonly phrase: Phrase;
}

const processor = unified().use(remarkParse).freeze();

/**
 * What a first version of such a tool does: parse the document, and look for each phrase in each text
 * node. It sees nothing of phrases that emphasis or links divide, and escapes make its offsets wrong.
 */
export function search(text: string, phrases: readonly Phrase[]): readonly Found[] {
  const found: Found[] = [];
  for (const { value, start } of textNodes(processor.parse(text))) {
    for (const phrase of phrases) {
      for (
        let at = value.indexOf(phrase.wrong);
        at >= 0;
        at = value.indexOf(phrase.wrong, at + 1)
      ) {
        found.push({ start: start + at, phrase });
      }
    }
  }
  return found;
}

function* textNodes(node: Node): Generator<{ readonly value: string; readonly start: number }> {
  const pending: Node[] = [node];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.type === 'text' && 'value' in next && typeof next.value === 'string') {
      yield { value: next.value, start: next.position?.start.offset ?? 0 };
    }
    if ('children' in next && Array.isArray(next.children))
      pending.push(...next.children.toReversed());
  }
}
