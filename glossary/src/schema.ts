import { CONDITIONS, CUES, KINDS } from '@zhengming/core';

const TEXT = { type: 'string', minLength: 1 };
const TEXTS = { anyOf: [TEXT, { type: 'array', items: TEXT }] };

const RENDERING = {
  type: 'object',
  additionalProperties: false,
  properties: {
    when: {
      description:
        'always: wrong wherever it stands. evidence: an everyday word, wrong where the document supports it. A list: the kinds of evidence that count.',
      anyOf: [
        { enum: ['always', 'evidence'] },
        { type: 'array', items: { enum: CONDITIONS }, uniqueItems: true },
      ],
    },
    expected: { ...TEXT, description: 'What to put there, where that is not the name.' },
    near: { ...TEXTS, description: 'Words in the same sentence that speak for the name.' },
    subject: { ...TEXTS, description: 'Subjects in which it is read as the name.' },
    ordinary: {
      ...TEXTS,
      description: 'Words in the same sentence that speak for the everyday word.',
    },
    unless: { ...TEXTS, description: 'Compounds that hold the rendering and are right.' },
    flag: { ...TEXTS, description: 'Sentences that must be flagged.' },
    pass: { ...TEXTS, description: 'Sentences that must not be flagged.' },
  },
};

const ENTRY = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'kind'],
  properties: {
    name: { ...TEXT, description: 'What a text should say.' },
    kind: { enum: KINDS, description: 'What sort of thing it is.' },
    id: { ...TEXT, description: 'A stable id, where two names would make the same one.' },
    original: { ...TEXTS, description: 'The name in the source language.' },
    accept: { ...TEXTS, description: 'Further forms that are right, best first.' },
    homes: { ...TEXTS, description: "Hosts, or host/path prefixes, that are the project's own." },
    near: { ...TEXTS, description: 'Words beside which every rendering is read as the name.' },
    subject: { ...TEXTS, description: 'Subjects in which every rendering is read as the name.' },
    note: { ...TEXT, description: 'One sentence for the reader.' },
    replace: {
      type: 'boolean',
      description:
        'Whether it takes the place of the entry of the same id in farther packs, in place of being laid over it.',
    },
    wrong: {
      description:
        'Wrong renderings: a list of those that are wrong wherever they stand, or a map to a sentence that must be flagged, or to details.',
      anyOf: [
        { type: 'array', items: TEXT },
        {
          type: 'object',
          additionalProperties: {
            anyOf: [
              { type: 'null' },
              { const: false, description: 'Not wrong, whatever farther packs say.' },
              TEXT,
              { type: 'array', items: TEXT },
              RENDERING,
            ],
          },
        },
      ],
    },
  },
};

/** The JSON Schema of a pack, for editors and for whoever writes packs by program. */
export function packSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Zhengming glossary pack',
    type: 'object',
    additionalProperties: false,
    required: ['language'],
    properties: {
      language: { ...TEXT, description: 'The language of the translation (BCP 47).' },
      source: { ...TEXT, description: 'The language it was translated from.' },
      title: { ...TEXT, description: 'What it is about, in a few words.' },
      kinds: {
        description: 'What all entries of a kind share.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          KINDS.map((kind) => [
            kind,
            { type: 'object', additionalProperties: false, properties: { near: TEXTS } },
          ]),
        ),
      },
      subjects: {
        description: 'What documents are about, each with the words that speak for it.',
        type: 'object',
        additionalProperties: TEXTS,
      },
      cues: {
        description: 'What words beside a rendering say, whatever the entry.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(CUES.map((cue) => [cue, TEXTS])),
      },
      entries: { type: 'array', items: ENTRY, description: 'The names, each as below.' },
    },
  };
}
