/** A link whose text may be a rendering. */
export interface TextLink {
  /** Without what decorates it. */
  readonly text: string;
  readonly url: string;
  /** Where it begins in the document. */
  readonly offset: number;
}

const LINK = /(?<!!)\[([^\][\n]{2,60})\]\((https?:\/\/[^)\s"]+)/gu;
const DECORATION = /[\s【】《》“”*_`]/gu;

/** The links in a Markdown text, images left out, without a parse: a link that is none does no harm here. */
export function* linksIn(markdown: string): Generator<TextLink> {
  for (const match of markdown.matchAll(LINK)) {
    const [, text = '', url = ''] = match;
    yield { text: text.replace(DECORATION, ''), url, offset: match.index };
  }
}

const HAN = /\p{Script=Han}/u;
const ONE_NAME = /^[\p{Script=Han}A-Za-z\d.+#·-]{2,12}$/u;

/** Whether a text may be a rendering: short, with an ideograph, one phrase. */
export function mayBeRendering(text: string): boolean {
  return HAN.test(text) && ONE_NAME.test(text);
}

const URL_PARTS = /^https?:\/\/(?:www\.)?([^/?#]+)([^?#]*)/iu;

/** Hosts whose first path segments say whose page it is. */
const HOSTING: ReadonlySet<string> = new Set(['github.com', 'gitlab.com']);

/**
 * What an address that is a home is the home of: the label of the host, or the last part of the path on a
 * hosting site. `undefined` for an address deep in a site, which may be about anything.
 */
export function ownerOf(url: string): string | undefined {
  const [, host = '', path = ''] = URL_PARTS.exec(url) ?? [];
  const segments = path.split('/').filter((segment) => segment !== '');
  if (HOSTING.has(host.toLowerCase())) {
    return segments.length === 1 || segments.length === 2
      ? segments.at(-1)?.toLowerCase()
      : undefined;
  }
  const isHome = segments.length === 0 || (segments.length === 1 && segments[0]?.length === 2);
  return isHome ? labelOf(host.toLowerCase()) : undefined;
}

/** The label that was registered, under a country's `com` or `co` too. */
function labelOf(host: string): string | undefined {
  const labels = host.split('.');
  const isNested = /^(?:com?|org|net|ac|gov)$/u.test(labels.at(-2) ?? '') && labels.length > 2;
  return labels.at(isNested ? -3 : -2);
}
