import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { workspaceTemplate } from './paths.ts';

/** A folder of a run's own. */
export interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

/** Makes an empty folder. */
export function makeTemporaryFolder(): TemporaryFolder {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'zhengming-e2e-'));
  const remove = () =>
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  return { path: folder, remove };
}

/** Copies the sample workspace, or another, into `folder`; returns the copy's path. */
export function copyWorkspace(folder: string, template = workspaceTemplate): string {
  const workspace = path.join(folder, 'workspace');
  cpSync(template, workspace, { recursive: true });
  return workspace;
}
