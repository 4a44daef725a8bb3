import { isIdeographic } from '../match/script.ts';
import type { Range } from '../range.ts';
import type { Lexicon } from './lexicon.ts';

/** Ordinary words are looked for so far around an edge. */
const REACH = 3;

/**
 * Whether a stretch of ideographs is cut out of longer words: 基础 of 基础设施. Languages without spaces do
 * not show where words end, so the lexicon tells: a word that it knows as ordinary goes over the edge.
 */
export function cutsOrdinaryWord(text: string, range: Range, lexicon: Lexicon): boolean {
  return [range.start, range.end].some((edge) => goesOver(text, edge, lexicon));
}

function goesOver(text: string, edge: number, lexicon: Lexicon): boolean {
  const isHan = (at: number): boolean => isIdeographic(text.charCodeAt(at));
  if (!isHan(edge - 1) || !isHan(edge)) return false;
  for (let start = edge - 1; start >= edge - REACH && isHan(start); start--) {
    for (let end = edge + 1; end <= edge + REACH && isHan(end - 1); end++) {
      if (lexicon.isOrdinary(text.slice(start, end))) return true;
    }
  }
  return false;
}

/** Whether a lone ideograph has another beside it at `edge`, so that it may be part of any word. */
export function joinsLone(text: string, edge: number, beyond: number, lexicon: Lexicon): boolean {
  const char = text[beyond] ?? '';
  return (
    isIdeographic(text.charCodeAt(edge)) &&
    isIdeographic(char.charCodeAt(0)) &&
    !lexicon.isParticle(char)
  );
}
