import { type Entry, localize } from '@zhengming/core';
import type { Style } from './describe.ts';
import { locate } from './entryLocation.ts';
import { OPEN_ENTRY_COMMAND, OPEN_RULE_COMMAND } from './protocol.ts';
import type { Session } from './session.ts';

/** What is read on about. */
export interface Subject {
  readonly entry: Entry;
  /** That of a finding; `undefined` where the name is right. */
  readonly rule: string | undefined;
}

/**
 * Where to read on about a name, as a paragraph: its homes, its entry in the glossary, and the page of the rule, in
 * the language of the interface. `undefined` where a client shows no links.
 */
export function describeLinks(
  session: Session,
  { entry, rule }: Subject,
  { link, text }: Style,
): string | undefined {
  const links = [
    ...entry.homes.map((home) => link(text(home), `https://${home}`)),
    toLink(localize`Glossary entry`, entryUri(session, entry), link),
    ...(rule === undefined
      ? []
      : [toLink(localize`Rule \`${rule}\``, ruleUri(session, rule), link)]),
  ].filter((one) => one !== undefined);
  return links.length === 0 ? undefined : links.join(' · ');
}

function toLink(label: string, uri: string | undefined, link: Style['link']): string | undefined {
  return uri === undefined ? undefined : link(label, uri);
}

/** By a command where there is one: it opens packs that are only read, and at their line. */
function entryUri(session: Session, entry: Entry): string | undefined {
  return commandUri(session, OPEN_ENTRY_COMMAND, entry.id) ?? locate(session, entry.origin)?.uri;
}

/** By a command where there is one: it shows the page as it reads. */
function ruleUri(session: Session, rule: string): string | undefined {
  const page = session.host.ruleUri(rule, session.client.language);
  return page && (commandUri(session, OPEN_RULE_COMMAND, page) ?? page);
}

/** As an editor runs commands from links; `undefined` where the client does not have this one. */
function commandUri({ client }: Session, command: string, argument: string): string | undefined {
  if (!client.commands.has(command)) return undefined;
  return `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`;
}
