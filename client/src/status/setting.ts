import * as vscode from 'vscode';

const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;

/**
 * Changes a setting where it is set nearest to `scope`; where it is not, for the folder that `scope` lies in,
 * or else for all that is open. A value that is the default is taken out.
 */
export async function changeSetting(
  key: string,
  value: unknown,
  scope: vscode.Uri | undefined,
): Promise<void> {
  const settings = vscode.workspace.getConfiguration('zhengming', scope);
  const { globalValue, workspaceValue, workspaceFolderValue, defaultValue } =
    settings.inspect(key) ?? {};
  if (workspaceFolderValue !== undefined) {
    await settings.update(key, value, WorkspaceFolder);
  } else if (workspaceValue !== undefined || globalValue !== undefined) {
    await settings.update(key, value, workspaceValue === undefined ? Global : Workspace);
  } else if (value !== defaultValue) {
    await settings.update(key, value, nearestTarget(scope));
  }
}

/** A folder of several has settings of its own; a single one has the workspace's. */
function nearestTarget(scope: vscode.Uri | undefined): vscode.ConfigurationTarget {
  const folder = scope && vscode.workspace.getWorkspaceFolder(scope);
  if (!folder) return vscode.workspace.workspaceFolders ? Workspace : Global;
  return vscode.workspace.workspaceFile ? WorkspaceFolder : Workspace;
}
