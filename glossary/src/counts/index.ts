export { type Counter, createCounter } from './counter.ts';
export {
  type Count,
  type Counts,
  countedTexts,
  type ReadCounts,
  readCounts,
  writeCounts,
} from './counts.ts';
export { countsFile, readCountsFile } from './file.ts';
