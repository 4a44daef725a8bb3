/** A small glossary file, with a name for each thing that a server can show. */
export const NAMES = `language: zh-CN
source: en
title: Names of the tests
entries:
  - name: Open Policy Agent
    kind: project
    accept: [OPA]
    homes: [openpolicyagent.org]
    note: Checks requests against policies.
    wrong:
      开放政策代理: 我们用开放政策代理。
      开放策略代理: 我们用开放策略代理。
  - name: Rust
    kind: language
    homes: [rust-lang.org]
    wrong:
      铁锈:
        when: evidence
        flag: Rust 好用，铁锈好学。
        pass: 车身上的铁锈。
`;

/** A configuration with which only {@link NAMES}, as \`names.yaml\` beside it, holds. */
export const ONLY_NAMES = 'builtin: false\nglossaries: [names.yaml]\n';

/** The files of a workspace with those names. */
export const NAMES_WORKSPACE = { 'zhengming.yaml': ONLY_NAMES, 'names.yaml': NAMES };
