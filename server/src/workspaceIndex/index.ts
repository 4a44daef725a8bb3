export type {
  FileResult,
  ListedFinding,
  ListedTrouble,
  Occurrence,
  UseCounts,
} from './result.ts';
export type { IndexChange, IndexProgress, WorkspaceIndex } from './workspaceIndex.ts';
