/**
 * The id of a name: lower case, words joined by hyphens, `+`, `#` and a leading `.` spelt out
 * (`C++` → `c-plus-plus`, `.NET` → `dot-net`). Empty where the name has no Latin letter or digit.
 */
export function toEntryId(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/^\./u, 'dot ')
    .replace(/\+/gu, ' plus ')
    .replace(/#/gu, ' sharp ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}
