import * as vscode from 'vscode';
import type { ConfigurationMiddleware } from 'vscode-languageclient';

/** What `[markdown]` of the settings holds for: `zhengming.` settings may be set for the language. */
const LANGUAGE = 'markdown';

/** Where settings are asked for; what is set for Markdown goes before what is set for all languages. */
export function scopeFor(uri: vscode.Uri | undefined): vscode.ConfigurationScope {
  return { ...(uri ? { uri } : {}), languageId: LANGUAGE };
}

/** Answers the server with the settings as they hold for Markdown. */
export const SETTINGS_FOR_LANGUAGE: ConfigurationMiddleware = {
  configuration: ({ items }) =>
    items.map(({ section, scopeUri }) => {
      const uri = scopeUri === undefined ? undefined : vscode.Uri.parse(scopeUri);
      const settings = vscode.workspace.getConfiguration(section, scopeFor(uri));
      // Its methods are no settings, and do not get into JSON.
      return JSON.parse(JSON.stringify(settings));
    }),
};
