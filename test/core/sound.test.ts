import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { saysName, soundOf } from '../../core/src/derive/sound.ts';

/** Whether syllables, separated by spaces, say a name. */
function says(syllables: string, name: string): boolean {
  const letters = soundOf(name);
  assert.ok(letters !== undefined);
  return saysName(syllables.split(' '), letters);
}

describe('a name by its sound', () => {
  for (const [syllables, name] of [
    ['bo te wo ke si', 'Portworx'],
    ['ku bo nei te si', 'Kubernetes'],
    ['pu luo mi xiu si', 'Prometheus'],
    ['ta luo si', 'Talos'],
    ['fu lin ke', 'Flink'],
    ['kua er ku si', 'Quarkus'],
    ['en bo', 'Ember'],
    ['a pa qi', 'Apache'],
  ] as const) {
    test(`${syllables} says ${name}`, () => assert.ok(says(syllables, name)));
  }

  for (const [syllables, name, why] of [
    ['ta luo', 'Talos', 'its last consonant is not said'],
    ['ta luo si te', 'Talos', 'a consonant is said that it has not'],
    ['bo luo si', 'Talos', 'another consonant is said'],
    ['ti luo si', 'Talos', 'another vowel is said'],
    ['gai ci bi you', 'Gatsby', 'a syllable says nothing of it'],
  ] as const) {
    test(`${syllables} does not say ${name}: ${why}`, () => assert.ok(!says(syllables, name)));
  }

  test('is that of one word, not of initials', () => {
    assert.equal(soundOf('JSON'), undefined);
    assert.equal(soundOf('Open Policy'), undefined);
    assert.equal(soundOf('Vertex'), 'verteks');
  });
});
