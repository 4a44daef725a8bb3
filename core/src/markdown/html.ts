/** HTML blocks that go on over blank lines: how they begin, and how they end. */
export const HTML_SPANNING: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/iu, /<\/(?:script|pre|style|textarea)>/iu],
  [/^<!--/u, /-->/u],
  [/^<\?/u, /\?>/u],
  [/^<![A-Za-z]/u, />/u],
  [/^<!\[CDATA\[/u, /\]\]>/u],
];

const HTML_BLOCK_NAMES =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|' +
  'dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|' +
  'iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|' +
  'summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';
/** The beginning of an HTML block that goes on to the next blank line, whatever it interrupts. */
export const HTML_BLOCK = new RegExp(`^</?(?:${HTML_BLOCK_NAMES})(?=[\\s>]|/>|$)`, 'iu');
const ATTRIBUTE =
  '[ \\t]+[A-Za-z_:][\\w.:-]*(?:[ \\t]*=[ \\t]*(?:[^\\s"\'=<>`]+|\'[^\']*\'|"[^"]*"))?';
const TAG = `<[A-Za-z][A-Za-z\\d-]*(?:${ATTRIBUTE})*[ \\t]*/?>|</[A-Za-z][A-Za-z\\d-]*[ \\t]*>`;

/** A tag that is alone on its line: then it begins an HTML block, where it interrupts no paragraph. */
export const HTML_TAG_ALONE = new RegExp(`^(?:${TAG})[ \\t]*$`, 'u');

const HTML_TAG = new RegExp(TAG, 'uy');

/** The offset behind the tag at `start`, `undefined` where there is none on one line. */
export function behindTag(text: string, start: number): number | undefined {
  HTML_TAG.lastIndex = start;
  return HTML_TAG.test(text) ? HTML_TAG.lastIndex : undefined;
}

/** Whether a line without indentation may begin an HTML block. */
export function mayBeginHtml(line: string): boolean {
  if (!line.startsWith('<')) return false;
  return (
    HTML_BLOCK.test(line) ||
    HTML_TAG_ALONE.test(line) ||
    HTML_SPANNING.some(([start]) => start.test(line))
  );
}
