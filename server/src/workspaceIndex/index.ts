export { createIndex, type ManagedIndex } from './createIndex.ts';
export { diagnoseResult } from './diagnose.ts';
export type { IndexHost } from './host.ts';
export { listsClosedFiles } from './mode.ts';
export { pushClosedFiles } from './push.ts';
export type {
  FileResult,
  ListedFinding,
  ListedTrouble,
  Occurrence,
  UseCounts,
} from './result.ts';
export { fetchRoots } from './roots.ts';
export { showProgress } from './showProgress.ts';
export { serveWorkspaceDiagnostics, type WorkspaceDiagnostics } from './workspaceDiagnostics.ts';
export type { IndexChange, IndexProgress, WorkspaceIndex } from './workspaceIndex.ts';
