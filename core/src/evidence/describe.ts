import type { Evidence } from '../finding.ts';

/** What a piece of evidence says, as a clause that can follow "because". */
export function describeEvidence({ kind, text, against }: Evidence): string {
  switch (kind) {
    case 'listed':
      return 'the glossary lists it as never right';
    case 'spelling':
      return `only its spelling differs from \`${text}\``;
    case 'link':
      return `the address of its link holds \`${text}\``;
    case 'home':
      return `its link leads to ${text}`;
    case 'document':
      return `the document speaks of \`${text}\` elsewhere`;
    case 'meant':
      return `another word in the document certainly means \`${text}\``;
    case 'title':
      return `it stands in the title, and the address of the document holds \`${text}\``;
    case 'slug':
      return `the address of the document holds \`${text}\``;
    case 'neighbour':
      return `\`${text}\` stands beside it`;
    case 'subject':
      return `\`${text}\` tells what the text is about`;
    case 'gloss':
      return against
        ? `though it explains \`${text}\` before it`
        : `\`${text}\` behind it says what it is`;
    case 'kept':
      return `it keeps \`${text}\` of the name`;
    case 'linked':
      return `the document links to ${text}`;
    case 'ordinary':
      return `though \`${text}\` beside it speaks for the everyday word`;
    case 'word':
      return `though \`${text}\` beside it says that the sentence is about the word`;
    case 'literal':
      return `though \`${text}\` beside it speaks of a command, file or identifier`;
  }
}
