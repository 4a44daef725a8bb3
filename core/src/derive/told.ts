import { isIdeographic, isWordCharacter } from '../match/script.ts';
import type { Lexicon } from './lexicon.ts';
import type { Said, SaidAddress } from './source.ts';

/** A name that the address of a link tells, in the words that the text of the link renders. */
export interface ToldName extends Told {
  /** The address, and where it stands in the source. */
  readonly address: Said;
}

interface Told {
  /** `Carbon Relay`: where the text does not show the letters, a guess at their case and spaces. */
  readonly text: string;
  /** The host that is its own, `undefined` where it stands in the path. */
  readonly home: string | undefined;
}

const MOST_TEXT = 40;
/** Whether an address is a host alone, or where repositories are. */
function mayTell(url: string): boolean {
  const slash = url.indexOf('/');
  const behind = slash < 0 ? undefined : url[slash + 1];
  return behind === undefined || '/?#'.includes(behind) || REPOSITORIES.test(url);
}

const REPOSITORIES = /^git(?:hub|lab)\.com\//iu;
const FIRST_CAPITAL = /^[^A-Za-z0-9\p{Script=Han}]*[A-Z]/u;
const HAN = /\p{Script=Han}/u;
const MARKS = /[\s*_`【】《》“”「」-]+/gu;
/** A host that is a name and little else; those of schools and states are known by their own names. */
const OWN_HOST = /^(?:www\.)?([a-z0-9-]+)\.(?!edu$|gov$)(?:[a-z]{2,12}|co\.[a-z]{2})$/u;
const REPOSITORY = /^(?:github|gitlab)\.com\/[^/]+\/[^/]+$/u;
const SHORTEST_WORD = 2;
const LONGEST_WORD = 14;

/** The name that a link tells whose whole text renders a host, a repository or a page of a host. */
export function readToldName(
  { shown, text: url, range }: SaidAddress,
  lexicon: Lexicon,
): ToldName | undefined {
  if (shown === undefined || shown === '' || shown.length > MOST_TEXT) return undefined;
  if (!HAN.test(shown) || !(mayTell(url) || FIRST_CAPITAL.test(shown))) return undefined;
  const text = shown.replace(MARKS, '');
  const address = url
    .replace(/[?#].*$/u, '')
    .replace(/\/+$/u, '')
    .toLowerCase();
  const told = address.includes('/')
    ? readPath(text, address, lexicon)
    : readHost(text, address, lexicon);
  return told && { ...told, address: { text: address, range } };
}

/** Only the start of a site is its owner's: what lies below may be anything. */
function readHost(text: string, host: string, lexicon: Lexicon): Told | undefined {
  const label = OWN_HOST.exec(host)?.[1]?.replaceAll('-', '');
  const words = label === undefined ? undefined : align(text, label, lexicon);
  return words && { text: words.join(' '), home: host.replace(/^www\./u, '') };
}

/**
 * The last part of a path is a name where it is a repository's, or where the text keeps a word of it that
 * the host holds too: a page of Cloudera on the Cloudera Data Platform.
 */
function readPath(text: string, address: string, lexicon: Lexicon): Told | undefined {
  const [host = '', ...segments] = address.split('/');
  const kept = /^[A-Z][A-Za-z0-9]+/u.exec(text)?.[0].toLowerCase();
  const isOwn = kept !== undefined && host.includes(kept);
  if (!isOwn && !REPOSITORY.test(address)) return undefined;
  const last = (segments.at(-1) ?? '').replace(/\.[a-z]{1,5}$/u, '');
  const words = alignParts(text, last.split(/[^a-z0-9]+/u), lexicon);
  return words && { text: words.join(' '), home: undefined };
}

/** The words of `parts`, from the first on, that the whole of `text` renders. */
function alignParts(
  text: string,
  parts: readonly string[],
  lexicon: Lexicon,
): readonly string[] | undefined {
  const [word = '', ...rest] = parts;
  if (word === '') return undefined;
  if (lexicon.isSilent(word)) {
    const words = alignParts(text, rest, lexicon);
    if (words) return [word, ...words];
  }
  for (const { length, written } of renderingsAt(text, word, lexicon)) {
    if (length === text.length && rest.length === 0) return [written];
    const words = alignParts(text.slice(length), rest, lexicon);
    if (words) return [written, ...words];
  }
  return undefined;
}

/** The words that `label` is made of, all of it, and that the whole of `text` renders. */
function align(text: string, label: string, lexicon: Lexicon): readonly string[] | undefined {
  if (label === '' || text === '') return label === text ? [] : undefined;
  const longest = Math.min(label.length, LONGEST_WORD);
  for (let length = longest; length >= SHORTEST_WORD; length--) {
    const word = label.slice(0, length);
    for (const rendering of renderingsAt(text, word, lexicon)) {
      const words = align(text.slice(rendering.length), label.slice(length), lexicon);
      if (words) return [rendering.written, ...words];
    }
    if (lexicon.isSilent(word)) {
      const words = align(text, label.slice(length), lexicon);
      if (words) return [word, ...words];
    }
  }
  return undefined;
}

interface RenderingAt {
  readonly length: number;
  /** The word as the name writes it. */
  readonly written: string;
}

/** What `text` may begin with for a word: the word itself or its translations. */
function renderingsAt(text: string, word: string, lexicon: Lexicon): readonly RenderingAt[] {
  if (!isIdeographic(text.charCodeAt(0))) {
    const written = text.slice(0, word.length);
    const isWhole = !isWordCharacter(text.charCodeAt(word.length)) || !/[a-z0-9]$/iu.test(written);
    return written.toLowerCase() === word && isWhole ? [{ length: word.length, written }] : [];
  }
  const written = (word[0] ?? '').toUpperCase() + word.slice(1);
  return lexicon
    .translationsOf(word)
    .filter((translation) => text.startsWith(translation))
    .map(({ length }) => ({ length, written }));
}
