import { Document } from 'yaml';
import type { Addition } from './request.ts';

/** A text as a scalar that holds wherever YAML may have one: quoted where it must be, on one line. */
export function toScalar(text: string): string {
  const document = new Document([text]);
  const list = document.toString({
    collectionStyle: 'flow',
    lineWidth: 0,
    flowCollectionPadding: false,
  });
  return list.trim().slice(1, -1);
}

/** One text as it is, several as a list in brackets. */
function toScalars(texts: readonly string[]): string {
  const scalars = texts.map(toScalar).join(', ');
  return texts.length === 1 ? scalars : `[${scalars}]`;
}

/** Lines behind each other, each at `indent`. */
export function toLines(lines: readonly string[], indent: string, eol: string): string {
  return lines.map((line) => `${eol}${indent}${line}`).join('');
}

/** `wrong` of an entry that has none so far, in lines without their indent. */
export function toWrongLines({ text, when }: Addition): readonly string[] {
  const scalar = toScalar(text);
  if (when === 'always') return [`wrong: [${scalar}]`];
  return ['wrong:', `  ${scalar}: { when: evidence }`];
}

/** `wrong` of an entry that is a map in braces. */
export function toFlowWrong(addition: Addition): string {
  const { text, when } = addition;
  return when === 'always' ? `wrong: [${toScalar(text)}]` : `wrong: { ${toFlowField(addition)} }`;
}

/** A rendering in a map in braces: without a value where there is nothing to say. */
export function toFlowField({ text, when }: Addition): string {
  return when === 'always' ? toScalar(text) : `${toScalar(text)}: { when: evidence }`;
}

/** A rendering in a map of lines. */
export function toField({ text, when }: Addition): string {
  return when === 'always' ? `${toScalar(text)}:` : `${toScalar(text)}: { when: evidence }`;
}

/** The keys of a new entry before `wrong`, in their usual order. */
function toHeadLines({ head: { name, kind, id, original } }: Addition): readonly string[] {
  return [
    `name: ${toScalar(name)}`,
    ...(id === undefined ? [] : [`id: ${toScalar(id)}`]),
    `kind: ${kind}`,
    ...(original.length === 0 ? [] : [`original: ${toScalars(original)}`]),
  ];
}

/** A new entry as an item of a list of lines, without its indent. */
export function toItemLines(addition: Addition): readonly string[] {
  const [first = '', ...others] = [...toHeadLines(addition), ...toWrongLines(addition)];
  return [`- ${first}`, ...others.map((line) => `  ${line}`)];
}

/** A new entry as an item of a list in brackets. */
export function toFlowItem(addition: Addition): string {
  return `{ ${[...toHeadLines(addition), toFlowWrong(addition)].join(', ')} }`;
}

/** A glossary file that holds nothing but a new entry. */
export function toNewPack(addition: Addition, language: string, eol: string): string {
  const head = [`language: ${toScalar(language)}`, 'source: en', 'entries:'];
  return `${[...head, ...toItemLines(addition).map((line) => `  ${line}`)].join(eol)}${eol}`;
}
