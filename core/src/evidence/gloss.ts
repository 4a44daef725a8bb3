import type { Match, Reading } from '../match/match.ts';
import { sourceOf } from './beside.ts';
import { firstFrom } from './facts.ts';
import type { Place } from './place.ts';
import { POINTS, speakAgainst, speakFor, type Weight } from './weight.ts';

const OPENING = /^\s*[(（]\s*$/u;

/**
 * The right name in brackets right behind a rendering, as in 特使(Envoy), says what it stands for. A word of
 * everyday language in brackets right behind the name, as in Envoy(特使), explains the name.
 */
export function weighGloss(place: Place, { entry, rendering }: Reading): Weight[] {
  const { matched, match } = place;
  const { matches, run } = matched;
  const index = firstFrom(matches, match.range.start);
  const isName = (other: Match | undefined): other is Match =>
    other?.accepted.some(({ id }) => id === entry.id) === true;
  const [before, after] = [matches[index - 1], matches[index + 1]];
  if (isName(after) && OPENING.test(run.text.slice(match.range.end, after.range.start))) {
    const name = run.text.slice(after.range.start, after.range.end);
    return [speakFor('gloss', POINTS.gloss, name, sourceOf(place, after.range))];
  }
  if (rendering.when === 'always' || !isName(before)) return [];
  if (!OPENING.test(run.text.slice(before.range.end, match.range.start))) return [];
  const name = run.text.slice(before.range.start, before.range.end);
  return [speakAgainst('gloss', name, sourceOf(place, before.range))];
}
