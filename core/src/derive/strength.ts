import type { Confidence, Evidence } from '../finding.ts';
import type { Condition, Derivation } from '../glossary/entry.ts';
import type { Lexicon } from './lexicon.ts';
import type { Name } from './names.ts';
import { type Form, isPlainWord } from './pattern.ts';

const ANY: readonly Condition[] = ['link', 'home', 'document', 'title', 'slug'];
const NEAR: readonly Condition[] = ['link', 'home', 'title'];
const SPOKEN: readonly Condition[] = ['document', 'title', 'slug'];
const LINKED: readonly Condition[] = ['link', 'home'];
const TITLE: readonly Condition[] = ['title'];
const HOME: readonly Condition[] = ['home'];

/** A form of fewer translated characters says little. */
const FEW = 3;
/** A form by sound of so few characters may be anything. */
const SHORT = 2;
/** Ordinary words of so many characters seldom stand together by chance. */
const MANY = 5;

/** What is known of a form beside its words. */
export interface Setting {
  readonly lexicon: Lexicon;
  readonly name: Name;
  /** Whether it stands in the text of a link, or is all of it. */
  readonly link: 'none' | 'part' | 'whole';
  /** The right form of an entry that it begins with: GitHub of GitHub Actions, ELK of ELK Stack. */
  readonly brand: { readonly text: string; readonly isOwn: boolean } | undefined;
  /** A link elsewhere to the home of the name. */
  readonly linked: Evidence | undefined;
}

/** Which evidence counts for a form, and how sure it can make it. */
export interface Demand extends Derivation {
  readonly when: readonly Condition[];
}

/** What a form is made of. */
interface Traits {
  /** Whether it kept a word of the name in its letters: that tells it from ordinary words at once. */
  readonly isBranded: boolean;
  /** Whether each of its translations is an everyday word. */
  readonly isOrdinary: boolean;
  /** Whether it is a single word. */
  readonly isSingle: boolean;
  /** Whether it is short, or ordinary. */
  readonly isWeak: boolean;
  /** Whether the words that it translates stand behind any name. */
  readonly isGeneric: boolean;
}

/** Where in a document a form can be meant. */
export type Scope = 'anywhere' | 'link or title' | 'link' | 'whole link';

/** Where a form can be meant, whatever the document says; `undefined` where it cannot. */
export function scopeOf(form: Form, name: Name, lexicon: Lexicon): Scope | undefined {
  const { rendered } = form;
  if (name.source === 'sound') return 'anywhere';
  if (rendered.every(({ unit }) => lexicon.isUsual(unit.word))) return undefined;
  const traits = traitsOf(form, lexicon);
  const { isBranded, isWeak, isGeneric } = traits;
  if (name.source === 'glossary') return scopeOfListed(form, name, traits);
  const isUsual = !isBranded && lexicon.isUsual(rendered.at(-1)?.unit.word ?? '');
  if (isGeneric || isUsual) return undefined;
  if (name.source === 'prose')
    return isMeantByProse(form, lexicon, traits) ? 'anywhere' : undefined;
  return isBranded || !isWeak ? 'anywhere' : 'whole link';
}

function scopeOfListed(
  { rendered }: Form,
  { entry }: Name,
  { isBranded, isWeak, isSingle }: Traits,
): Scope | undefined {
  if (isBranded) return 'anywhere';
  // A term that is all translated is translated well or badly, but it is no name.
  if (entry.kind === 'term') return undefined;
  if (isSingle) return isWeak ? 'whole link' : 'anywhere';
  return isWeak && lengthOf(rendered) < MANY ? 'link or title' : 'anywhere';
}

const lengthOf = (rendered: Form['rendered']): number =>
  rendered.reduce((sum, { by }) => sum + by.length, 0);

/** What evidence a form asks for in its setting: the more of it is ordinary words of the language, the more. */
export function demandOf(form: Form, setting: Setting): Demand | undefined {
  const { lexicon, name, link } = setting;
  const scope = scopeOf(form, name, lexicon);
  if (scope === undefined || (scope === 'link' && link === 'none')) return undefined;
  if (scope === 'whole link' && link !== 'whole') return undefined;
  if (name.source === 'sound') return ofSound(form, setting);
  const traits = traitsOf(form, lexicon);
  if (name.source === 'prose') return demand(ANY);
  if (name.source === 'address') return ofAddress(setting, traits);
  const asked = ofGlossary(form, setting, traits);
  return asked && { ...asked, isListedName: true };
}

/** Of what a form asks for only what a document says that speaks of the name itself. */
export function whereSaid({ when, ...rest }: Demand): Demand | undefined {
  const said = when.filter((condition) => SPOKEN.includes(condition));
  return said.length > 0 ? { ...rest, when: said, own: undefined } : undefined;
}

function demand(
  when: readonly Condition[],
  atMost: Confidence = 'certain',
  own?: Evidence,
): Demand {
  return { when, atMost, own, isFaint: false, isListedName: false };
}

function traitsOf({ kept, rendered }: Form, lexicon: Lexicon): Traits {
  const isOrdinary = rendered.every(({ by }) => isPlainWord(by, lexicon));
  const length = lengthOf(rendered);
  const isSingle = rendered.length === 1;
  return {
    isBranded: kept.some(({ word }) => isBrand(word, lexicon)),
    isOrdinary,
    isSingle,
    isWeak: isOrdinary || length < (isSingle ? 2 : FEW),
    isGeneric: rendered.every(({ unit }) => lexicon.isGeneric(unit.word)),
  };
}

const isBrand = (word: string, lexicon: Lexicon): boolean =>
  /[a-z]{2}/u.test(word) && !lexicon.isSilent(word) && !lexicon.isGeneric(word);

function ofGlossary(
  form: Form,
  { name, link, brand, linked }: Setting,
  { isBranded, isOrdinary, isSingle, isWeak, isGeneric }: Traits,
): Demand | undefined {
  // Without its company a name says less: another brand must stand before it, as it is looked for
  // (`brandedJoints`), not just any right word that happens to begin the form.
  if (name.isShort && (brand === undefined || !beginsRight(form))) return undefined;
  // What follows a name that is right already may only say what it is: ELK 堆栈.
  if (brand?.isOwn && isGeneric) return undefined;
  // So may what follows the name of another: a Kubernetes 平台 is any.
  if (brand && isGeneric) return demand(NEAR);
  if (isBranded) {
    const saysEnough = brand !== undefined && !isGeneric && !(isSingle && isOrdinary);
    const own: Evidence | undefined = saysEnough
      ? { kind: 'kept', text: brand.text, range: undefined, against: false }
      : undefined;
    return demand(ANY, 'certain', linked ?? own);
  }
  if (isSingle) return isWeak ? demand(HOME) : ofOneWord(link);
  return isWeak ? ofOrdinaryWords(form, link) : demand(ANY, 'certain', linked);
}

/** Whether the first word of the name stands there in its letters, or in a right form of its own. */
function beginsRight({ startsKept, behindRight }: Form): boolean {
  return startsKept || behindRight !== undefined;
}

/** Two syllables sound like many things. */
function ofSound({ rendered }: Form, { linked }: Setting): Demand {
  const isShort = lengthOf(rendered) <= SHORT;
  return { ...demand(ANY, 'likely', isShort ? undefined : linked), isFaint: isShort };
}

/** A word that is seldom used in technical prose, if hardly ever by chance where the name stands as well. */
function ofOneWord(link: Setting['link']): Demand {
  return link === 'none' ? { ...demand(SPOKEN), isFaint: true } : demand(LINKED);
}

/** Several ordinary words: the fewer, the sooner they stand together by chance. */
function ofOrdinaryWords({ rendered }: Form, link: Setting['link']): Demand | undefined {
  if (link !== 'none') return demand(NEAR);
  return demand(lengthOf(rendered) < MANY ? TITLE : ANY, 'likely');
}

/** Whether a form is of a name that only the prose has, and not words that happen to follow each other. */
function isMeantByProse(
  form: Form,
  lexicon: Lexicon,
  { isBranded, isOrdinary, isSingle, isWeak }: Traits,
): boolean {
  if (isBranded) return !isSingle || !isOrdinary || isCoined(form, lexicon);
  return !isWeak && !isSingle;
}

/** The case and the spaces of a name that only an address tells are a guess: not to be fixed unasked. */
function ofAddress({ name, linked }: Setting, { isBranded, isWeak }: Traits): Demand | undefined {
  if (isBranded || !isWeak) return demand(ANY, 'likely', linked);
  // Ordinary words are a name only as the text of a link to its own home.
  return name.entry.homes.length > 0 ? demand(HOME, 'likely') : undefined;
}

/** Whether a form begins with a word of the name that is no word of the source language: CentOS, Gloo. */
function isCoined({ kept: [first], startsKept }: Form, lexicon: Lexicon): boolean {
  if (!first || !startsKept) return false;
  const isInitials = first.text === first.text.toUpperCase() && first.text.length < 5;
  return !isInitials && lexicon.translationsOf(first.word).length === 0;
}
