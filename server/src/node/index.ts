export { decodeUtf8 } from './decodeUtf8.ts';
export { fromNativePath, nodeFileSystem, toNativePath, waitingFileSystem } from './fileSystem.ts';
