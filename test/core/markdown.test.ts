import { describe, test } from 'node:test';
import { check } from '../support/check.ts';

const PROSE: Readonly<Record<string, string>> = {
  'a heading': '# ⟦云本地⟧{cloud-native → 云原生}\n\n⟦云本地⟧{cloud-native → 云原生}\n---',
  'a list': '1. ⟦云本地⟧{cloud-native → 云原生}\n   - [ ] ⟦云本地⟧{cloud-native → 云原生}\n',
  'a lazy line of a quotation': '> 一\n⟦云本地⟧{cloud-native → 云原生}',
  'a table': '| ⟦云本地⟧{cloud-native → 云原生} |\n| --- |\n| ⟦云本地⟧{cloud-native → 云原生} |',
  'a link text': '[⟦云本地⟧{cloud-native → 云原生}](https://example.com "云本地")',
  'a reference': '[⟦云本地⟧{cloud-native → 云原生}][x]\n\n[x]: https://example.com "云本地"',
  'an alternative text': '![图：*⟦云本地⟧{cloud-native → 云原生}*&amp;](a.png "云本地")',
  'a footnote': '见[^1]。\n\n[^1]: ⟦云本地⟧{cloud-native → 云原生}',
  'struck out': '~~⟦云本地⟧{cloud-native → 云原生}~~',
  'front matter': `---
title: ⟦云本地⟧{cloud-native → 云原生}
description: "‘⟦云本地⟧{cloud-native → 云原生}’ \\"好\\""
summary: >
  一行
  ⟦云本地⟧{cloud-native → 云原生}
slug: 云本地
---
`,
  'TOML front matter': `+++
title = "\\"⟦云本地⟧{cloud-native → 云原生}"
slug = "云本地"
+++
`,
  'between prices': '从 $5 涨到⟦云本地⟧{cloud-native → 云原生}的 $10',
  'between shortcodes': '{{< note >}}\n⟦云本地⟧{cloud-native → 云原生}\n{{< /note >}}',
  'in a directive': ':::note[提示]{.big}\n⟦云本地⟧{cloud-native → 云原生}\n:::',
  'behind an HTML tag': '<p align="云本地">\n\n⟦云本地⟧{cloud-native → 云原生}\n\n</p>',
  'with a byte order mark': '\ufeff# ⟦云本地⟧{cloud-native → 云原生}',
  'with Windows line ends': '一\r\n\r\n⟦云本地⟧{cloud-native → 云原生}\r\n',
};

const NOT_PROSE: Readonly<Record<string, string>> = {
  'a code span': '`云本地` ``云`本地``',
  'a fenced block': '```\n云本地\n```\n\n~~~\n云本地\n~~~',
  'an indented block': '    云本地',
  'an address': '[a](https://example.com/云本地) <https://example.com/云本地>',
  'a bare address': '见 https://example.com/?q=ide 和 www.example.com/ide 与 ide@example.com',
  'an HTML tag': '<a title="云本地">一</a>',
  'an HTML comment': '<!-- 云本地 -->\n\n一<!-- 云本地 -->二',
  'an HTML block': '<div>\n云本地\n</div>',
  math: '$$\n云本地\n$$\n\n见 $$云本地$$ 和 $a_{ide}+1$',
  'a shortcode':
    '{{< figure alt="云本地" src="a_b" >}} {{% x "云本地" %}} {% y 云本地 %} {{ 云本地 }}',
  'a heading attribute': '## 一 {#云本地}',
  'a phrase across a code span': 'GitHub`x`动作',
  'a phrase across a hard line break': 'GitHub  \n动作',
  'a phrase across blocks': '- GitHub\n- 动作',
  'an emoji shortcode': '好 :ide:',
};

describe('prose is', () => {
  for (const [name, text] of Object.entries(PROSE)) test(name, () => check(text));
});

describe('prose is not', () => {
  for (const [name, text] of Object.entries(NOT_PROSE)) test(name, () => check(text));
});
