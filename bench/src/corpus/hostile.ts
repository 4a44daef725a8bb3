/** Texts that parsers and matchers choke on. They are made here: no real text is as bad. */

/** Its name, and the text. */
export type Hostile = readonly [name: string, text: string];

const fill = (part: string, size: number): string => part.repeat(Math.ceil(size / part.length));

/** What is repeated: marks that open, nest, or define, and names in between. */
const PARTS: readonly string[] = [
  ...'[*_`~$<!(>#-|\\&:{铁',
  ...[
    '[a](',
    '![',
    '[[',
    '](',
    '*a ',
    '**a ',
    '*铁锈_',
    '`a',
    '``a`',
    '**铁锈**',
    '[铁锈](',
    '[铁锈](',
  ],
  ...[
    '[a]: /b\n',
    '[^a]: x\n',
    '[^a]',
    '> ',
    '> a\n',
    '- ',
    '- a\n',
    '1. a\n',
    '* a\n\n  b\n\n',
    '  - a\n',
  ],
  ...[
    'a | b\n--|--\n',
    '| 铁锈 | GitHub 动作 |\n',
    '<a ',
    '<!--',
    '</',
    '<a href="',
    '<https://',
    'http://a.',
  ],
  ...[
    '&#',
    '&amp;',
    'a\\\n',
    'a  \n',
    '\r',
    '```\n',
    '# a\n',
    'a\n===\n',
    '{{',
    '{%',
    '$a$',
    ':::',
    '~~a',
  ],
  ...[
    '铁锈 Rust ',
    '铁锈\n\n',
    '- 铁锈\n\n  铁锈\n\n',
    '云原生',
    '云**原**生',
    '云<b>原</b>生',
    'Git Hub ',
  ],
  ...[
    '[铁锈](https://a.example/)',
    '[铁锈][y]\n\n',
    '[a](<b',
    "[a](b '",
    '[a]: <b\n',
    '<div>\n\n',
    'a@b.',
  ],
];

/** Texts of about `size` UTF-16 units in each of which somebody may be typing. */
export function smallTexts(size: number): readonly Hostile[] {
  const lines = (count: number, line: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => line(index)).join('\n');
  return [
    ...PARTS.map((part): Hostile => [JSON.stringify(part), fill(part, size)]),
    ['a long table', `| 铁锈 | b |\n|---|---|\n${fill('| 铁 | b |\n', size)}`],
    ['a long list of paragraphs', `- 铁锈\n\n${fill('  铁锈段落\n\n', size)}`],
    ['lists in lists', lines(140, (index) => `${'  '.repeat(index)}- a`)],
    ['deep quotations', `${'>'.repeat(300)} 铁锈\n${fill('> a\n', size)}`],
    [
      'many definitions',
      `${lines(900, (i) => `[a${i}]: /b${i}`)}\n\n${lines(500, (i) => `[铁锈][a${i}]`)}`,
    ],
    ['many notes', `${lines(600, (i) => `[^a${i}]: 铁锈`)}\n\n${lines(600, (i) => `[^a${i}]`)}`],
    ['front matter', `---\n${fill('title: 铁锈\n', size)}---\n铁锈`],
    ['front matter that nests', `---\na: ${fill('[', size)}\n---\n铁锈`],
  ];
}

/** Texts of about `size` UTF-16 units, which no editor would be used for. */
export function largeTexts(size: number): readonly Hostile[] {
  return [
    ['brackets', fill('[', size)],
    ['stars', fill('*a ', size)],
    ['a line of names', fill('Kubernetes 和铁锈，', size)],
    ['a line of wrong names', fill('开放政策代理', size)],
    ['blocks of names', fill('Kubernetes 是很好的。\n\n', size)],
    ['blocks of wrong names', fill('铁锈和码头工人好。\n\n', size)],
    ['blocks of links', fill('[铁锈](a.example) 和 Rust\n\n', size)],
    ['a table', `| 铁锈 | b |\n|---|---|\n${fill('| 铁 | b |\n', size)}`],
  ];
}
