import * as vscode from 'vscode';
import { scopeFor } from '../settings.ts';

const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;

/** Where a setting can be set: for a target, and for all languages or for Markdown alone. */
type Place = readonly [vscode.ConfigurationTarget, isOfLanguage: boolean];

/**
 * Changes a setting where it is set nearest to `uri`; where it is not, for the folder that `uri` lies in, or
 * else for all that is open.
 */
export async function changeSetting(
  key: string,
  value: unknown,
  uri: vscode.Uri | undefined,
): Promise<void> {
  const settings = vscode.workspace.getConfiguration('zhengming', scopeFor(uri));
  const [target, isOfLanguage] = placeOf(settings.inspect(key)) ?? [nearestTarget(uri), false];
  await settings.update(key, value, target, isOfLanguage);
}

/** The place that decides. */
function placeOf(values: ReturnType<vscode.WorkspaceConfiguration['inspect']>): Place | undefined {
  const places: readonly (readonly [unknown, Place])[] = [
    [values?.workspaceFolderLanguageValue, [WorkspaceFolder, true]],
    [values?.workspaceLanguageValue, [Workspace, true]],
    [values?.globalLanguageValue, [Global, true]],
    [values?.workspaceFolderValue, [WorkspaceFolder, false]],
    [values?.workspaceValue, [Workspace, false]],
    [values?.globalValue, [Global, false]],
  ];
  return places.find(([value]) => value !== undefined)?.[1];
}

/** A folder of several has settings of its own; a single one has the workspace's. */
function nearestTarget(uri: vscode.Uri | undefined): vscode.ConfigurationTarget {
  const folder = uri && vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) return vscode.workspace.workspaceFolders ? Workspace : Global;
  return vscode.workspace.workspaceFile ? WorkspaceFolder : Workspace;
}
