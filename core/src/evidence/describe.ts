import type { Evidence } from '../finding.ts';
import { localize } from '../localize.ts';

/** The one reason that a message gives: a fact of the document if there is one; the finding has all of them. */
export function chooseReason([first, second]: readonly Evidence[]): Evidence | undefined {
  return first?.kind === 'listed' && second && !second.against ? second : first;
}

/** What a piece of evidence says, as a clause that can follow "because". */
export function describeEvidence({ kind, text, against }: Evidence): string {
  switch (kind) {
    case 'listed':
      return localize`the glossary lists it as never right`;
    case 'spelling':
      return localize`only its spelling differs from \`${text}\``;
    case 'link':
      return localize`the address of its link holds \`${text}\``;
    case 'home':
      return localize`its link leads to ${text}`;
    case 'document':
      return localize`the document speaks of \`${text}\` elsewhere`;
    case 'meant':
      return localize`another word in the document certainly means \`${text}\``;
    case 'title':
      return localize`it stands in the title, and the address of the document holds \`${text}\``;
    case 'slug':
      return localize`the address of the document holds \`${text}\``;
    case 'neighbour':
      return localize`\`${text}\` stands beside it`;
    case 'subject':
      return localize`\`${text}\` tells what the text is about`;
    case 'gloss':
      return against
        ? localize`though it explains \`${text}\` before it`
        : localize`\`${text}\` behind it says what it is`;
    case 'kept':
      return localize`it keeps \`${text}\` of the name`;
    case 'linked':
      return localize`the document links to ${text}`;
    case 'ordinary':
      return localize`though \`${text}\` beside it speaks for the everyday word`;
    case 'word':
      return localize`though \`${text}\` beside it says that the sentence is about the word`;
    case 'literal':
      return localize`though \`${text}\` beside it speaks of a command, file or identifier`;
  }
}
